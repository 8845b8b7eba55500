package dev.accesscontrol.provisioning.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.provisioning.connection.ConsentLost;
import dev.accesscontrol.provisioning.notice.EndedRuns;
import dev.accesscontrol.provisioning.notice.NoticeView;
import dev.accesscontrol.provisioning.notice.Notices;
import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.testing.ConsoleTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ConsoleTest
class NoticesPageTests {

    private static final String SILENT = "Notices: none is new";
    private static final String ONE = "Notices: 1 is new";

    @Autowired private MockMvc web;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private Notices notices;
    @Autowired private JdbcClient jdbc;

    private final EndedRuns runs = new EndedRuns("contoso.com");

    @BeforeEach
    void startEmpty() {
        jdbc.sql("delete from notices").update();
    }

    @Test
    void ringsOnEveryPageOfTheConsoleUntilTheNoticeIsRead() throws Exception {
        web.perform(Visits.open(Paths.LOGS)).andExpect(content().string(containsString(SILENT)));
        var notice = raise(RunState.FAILED);
        web.perform(Visits.open(Paths.LOGS)).andExpect(content().string(containsString(ONE)));
        web.perform(Visits.send(Paths.NOTICES + "/" + notice.id() + "/read"))
                .andExpect(redirectedUrl(Paths.NOTICES));
        web.perform(Visits.open(Paths.LOGS)).andExpect(content().string(containsString(SILENT)));
    }

    @Test
    void tellsWhatHappenedAndWhy() throws Exception {
        raise(RunState.FAILED);
        raise(RunState.COMPLETED_WITH_FAILURES);
        raise(RunState.CANCELLED_BY_DELETION_LIMIT);
        events.publishEvent(new ConsentLost(UUID.randomUUID(), "Contoso", Instant.now()));
        web.perform(Visits.open(Paths.NOTICES))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sync of contoso.com failed")))
                .andExpect(content().string(containsString("The source could not be reached.")))
                .andExpect(content().string(containsString("completed with 3 failures")))
                .andExpect(content().string(containsString("cancelled by the deletion limit")))
                .andExpect(content().string(containsString("The consent of Contoso is gone")));
    }

    @Test
    void leadsToTheRunAndTakesThatForRead() throws Exception {
        var notice = raise(RunState.FAILED);
        web.perform(Visits.open(Paths.NOTICES + "/" + notice.id()))
                .andExpect(redirectedUrl(Paths.log(notice.runId())));
        web.perform(Visits.open(Paths.NOTICES))
                .andExpect(content().string(containsString(SILENT)))
                .andExpect(content().string(not(containsString("Mark all as read"))));
    }

    @Test
    void leadsFromALostConsentToTheConnection() throws Exception {
        var connection = UUID.randomUUID();
        events.publishEvent(new ConsentLost(connection, "Contoso", Instant.now()));
        web.perform(Visits.open(Paths.NOTICES + "/" + newest().id()))
                .andExpect(redirectedUrl(Paths.connection(connection, "")));
    }

    @Test
    void isReadByReadOnlyAdministratorsOnTheirOwn() throws Exception {
        raise(RunState.FAILED);
        web.perform(
                        Visits.sendAsReader(Paths.NOTICES + "/read")
                                .param("until", Instant.now().plusSeconds(1).toString()))
                .andExpect(redirectedUrl(Paths.NOTICES));
        web.perform(Visits.openAsReader(Paths.LOGS))
                .andExpect(content().string(containsString(SILENT)));
        web.perform(Visits.open(Paths.LOGS)).andExpect(content().string(containsString(ONE)));
    }

    @Test
    void saysWhatItIsForWhileEmptyAndDoesNotKnowOthers() throws Exception {
        web.perform(Visits.open(Paths.NOTICES))
                .andExpect(content().string(containsString("No notices")));
        web.perform(Visits.open(Paths.NOTICES + "/" + UUID.randomUUID()))
                .andExpect(status().isNotFound());
    }

    private NoticeView raise(RunState state) {
        events.publishEvent(runs.ended(state));
        return newest();
    }

    private NoticeView newest() {
        return notices.page("nobody", null).content().getFirst();
    }
}
