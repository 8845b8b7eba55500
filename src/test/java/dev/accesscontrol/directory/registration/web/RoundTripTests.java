package dev.accesscontrol.directory.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.NewUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserColumn;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The downloaded list is the input of the update. */
class RoundTripTests extends RegistrationPages {

    @Autowired private UserAccounts directory;

    private DirectoryUser strange;

    @BeforeEach
    void addSomePeople() {
        var name = "strange" + System.identityHashCode(this);
        var profile =
                new Profile(
                        "=1+1",
                        "'t Hooft",
                        "+81, \"山田\";-x\n  trailing ",
                        "",
                        name + "@contoso.com",
                        "@Id" + name);
        strange = directory.add(new NewUser(name, profile, Role.NONE));
        accounts.with(Role.READ_ONLY_ADMIN);
        accounts.with(Role.NONE, true);
        var locked = accounts.with(Role.NONE);
        directory.lockedOut(locked.id(), Instant.now().plusSeconds(600));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv"})
    void losesNothingAndChangesNobody(String ending) throws Exception {
        var page = upload("UPDATE", list(ending));
        assertThat(text(page)).contains("every user is as the file says already");
    }

    @Test
    void changesWhatWasEdited() throws Exception {
        var text = new String(list("csv"), StandardCharsets.UTF_8);
        var name = strange.username();
        var edited = text.replace(name + ",'=1+1,''t", name + ",'=2+2,'t");
        var page = upload("UPDATE", edited.getBytes(StandardCharsets.UTF_8));
        importAll(page, 1);
        var profile = users.find(strange.id()).orElseThrow().profile();
        assertThat(profile.familyName()).isEqualTo("=2+2");
        assertThat(profile.givenName()).isEqualTo("'t Hooft");
        assertThat(profile.displayName()).isEqualTo(strange.profile().displayName());
    }

    /** With every column that the list can show. */
    private byte[] list(String ending) throws Exception {
        var columns =
                Arrays.stream(UserColumn.values()).map(Enum::name).collect(Collectors.joining("."));
        return web.perform(
                        MockMvcRequestBuilders.get("/admin/users." + ending)
                                .cookie(new Cookie("columns-users", columns))
                                .with(
                                        SecurityMockMvcRequestPostProcessors.user("admin")
                                                .roles("GLOBAL_ADMIN")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
