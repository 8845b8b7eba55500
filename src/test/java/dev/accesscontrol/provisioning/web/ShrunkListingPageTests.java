package dev.accesscontrol.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.provisioning.run.RunGuards;
import dev.accesscontrol.provisioning.run.RunGuards.ShrunkListing;
import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.web.Notice;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;

/** A run that a much smaller listing has stopped asks a person. */
@PagesTest
class ShrunkListingPageTests {

    private static final String NUMBERS = "1,240 people last time, 300 now.";

    @Autowired private MockMvc web;
    @Autowired private FakeBackend backend;

    private RunView run;

    @BeforeEach
    void stopARun() {
        backend.reset();
        backend.add(Contoso.connection());
        listing(new ShrunkListing(1240, 300, null, null, true));
    }

    @Test
    void saysTheNumbersWhereverItIsMet() throws Exception {
        for (var page :
                new String[] {
                    Paths.run(run.id()),
                    Paths.log(run.id()),
                    Paths.connection(Contoso.CONNECTION, "/dry-run")
                }) {
            web.perform(Visits.open(page)).andExpect(status().isOk()).andExpect(shows(NUMBERS));
        }
    }

    @Test
    void acceptsTheNewSizeAfterAConfirmation() throws Exception {
        web.perform(Visits.send(accept()).param("confirmed", "true"))
                .andExpect(redirectedUrl(Paths.run(run.id())))
                .andExpect(flash().attribute(Notice.ATTRIBUTE, Notice.success("shrunk.done")));
        assertThat(backend.asked).containsExactly("accept listing of " + run.id() + " by admin");
    }

    @Test
    void acceptsNothingWithoutTheConfirmation() throws Exception {
        web.perform(Visits.send(accept()))
                .andExpect(flash().attribute(Notice.ATTRIBUTE, Notice.error("shrunk.unconfirmed")));
        assertThat(backend.asked).isEmpty();
    }

    @Test
    void saysWhenThereIsNothingToAcceptAnyMore() throws Exception {
        listing(new ShrunkListing(1240, 300, null, null, false));
        web.perform(Visits.open(Paths.run(run.id()))).andExpect(hides(accept()));
        web.perform(Visits.send(accept()).param("confirmed", "true"))
                .andExpect(flash().attribute(Notice.ATTRIBUTE, Notice.warning("shrunk.settled")));
    }

    @Test
    void saysWhoAcceptedIt() throws Exception {
        listing(new ShrunkListing(1240, 300, "boss", Instant.now(), false));
        web.perform(Visits.open(Paths.run(run.id())))
                .andExpect(shows("The new size was accepted by boss"))
                .andExpect(hides(accept()));
    }

    @Test
    void isReadByAReadOnlyAdminWhoAcceptsNothing() throws Exception {
        web.perform(Visits.openAsReader(Paths.run(run.id())))
                .andExpect(shows(NUMBERS))
                .andExpect(shows("Only a Global Admin can accept the new size."))
                .andExpect(hides(accept()));
        web.perform(Visits.sendAsReader(accept()).param("confirmed", "true"))
                .andExpect(status().isForbidden());
        assertThat(backend.asked).isEmpty();
    }

    private String accept() {
        return Paths.run(run.id()) + "/listing";
    }

    private void listing(ShrunkListing listing) {
        run = Contoso.run(Contoso.JP, new RunGuards(null, null, listing)).shrunk();
        backend.add(run);
    }

    private static ResultMatcher shows(String text) {
        return content().string(containsString(text));
    }

    private static ResultMatcher hides(String text) {
        return content().string(not(containsString(text)));
    }
}
