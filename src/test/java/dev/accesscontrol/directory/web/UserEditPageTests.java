package dev.accesscontrol.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.directory.NewUser;
import dev.accesscontrol.directory.People;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserStatus;
import dev.accesscontrol.web.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserEditPageTests extends UserPages {

    @Test
    void savesChanges() throws Exception {
        var taro = add("taro", Role.NONE);

        web.perform(
                        edit(
                                        taro,
                                        0,
                                        "displayName",
                                        " New Name ",
                                        "status",
                                        "DISABLED",
                                        "role",
                                        "READ_ONLY_ADMIN")
                                .with(ADMIN))
                .andExpect(redirectedUrl("/admin/users/" + taro.id()))
                .andExpect(flash().attribute(Notice.ATTRIBUTE, Notice.success("directory.saved")));

        var saved = lookup.find(taro.id()).orElseThrow();
        assertThat(saved.username()).isEqualTo("taro");
        assertThat(saved.profile()).isEqualTo(People.withDisplayName(taro.profile(), "New Name"));
        assertThat(saved.status()).isEqualTo(UserStatus.DISABLED);
        assertThat(saved.role()).isEqualTo(Role.READ_ONLY_ADMIN);
    }

    @Test
    void neverChangesTheUsername() throws Exception {
        var taro = add("taro", Role.NONE);

        web.perform(edit(taro, 0, "username", "other").with(ADMIN))
                .andExpect(status().is3xxRedirection());

        assertThat(lookup.find(taro.id()).orElseThrow().username()).isEqualTo("taro");
    }

    @Test
    void leavesANameThatATextFieldCannotShowAsItIs() throws Exception {
        var profile = new Profile(" Two\nLines ", "", "", "", null, null);
        var odd = accounts.add(new NewUser("odd", profile, Role.NONE));

        web.perform(
                        post("/admin/users/" + odd.id())
                                .param("version", "0")
                                .param("familyName", " TwoLines")
                                .param("givenName", "New")
                                .with(csrf())
                                .with(ADMIN))
                .andExpect(status().is3xxRedirection());

        assertThat(lookup.find(odd.id()).orElseThrow().profile())
                .isEqualTo(new Profile(" Two\nLines ", "New", "", "", null, null));
    }

    @Test
    void keepsStatusAndRoleThatAFormDoesNotName() throws Exception {
        web.perform(
                        post("/admin/users/" + admin.id())
                                .param("version", "0")
                                .param("displayName", "New")
                                .with(csrf())
                                .with(ADMIN))
                .andExpect(status().is3xxRedirection());

        assertThat(lookup.find(admin.id()).orElseThrow().role()).isEqualTo(Role.GLOBAL_ADMIN);
    }

    @ParameterizedTest
    @CsvSource({
        "email, nobody, Enter an address such as",
        "upn, 'a b@contoso.com', Enter an address such as",
        "upn, ADMIN@contoso.com, Another user has this already",
        "immutableId, xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, more than 64"
    })
    void tellsAtTheFieldWhatIsWrong(String field, String value, String words) throws Exception {
        var taro = add("taro", Role.NONE);

        var page =
                web.perform(edit(taro, 0, field, value).with(ADMIN))
                        .andExpect(status().isUnprocessableContent())
                        .andExpect(content().string(containsString("error-summary")))
                        .andExpect(content().string(containsString("href=\"#" + field + "\"")))
                        .andExpect(content().string(containsString("value=\"" + value + "\"")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(page.split(words, -1)).hasSize(3);
        assertThat(lookup.find(taro.id())).contains(taro);
    }

    @ParameterizedTest
    @CsvSource({"role, NONE", "status, DISABLED"})
    void keepsTheLastGlobalAdmin(String field, String value) throws Exception {
        web.perform(edit(admin, 0, field, value).with(ADMIN))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("the last Global Admin")));
    }

    @Test
    void showsBothVersionsOfAStaleEditAndLetsTheAdministratorDecide() throws Exception {
        var taro = add("taro", Role.NONE);
        web.perform(edit(taro, 0, "displayName", "Theirs").with(ADMIN));

        web.perform(edit(taro, 0, "displayName", "Mine").with(ADMIN))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("<bdi>Theirs</bdi>")))
                .andExpect(content().string(containsString("<bdi>Mine</bdi>")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        web.perform(edit(taro, 1, "displayName", "Mine").with(ADMIN))
                .andExpect(status().is3xxRedirection());

        assertThat(lookup.find(taro.id()).orElseThrow().profile().displayName()).isEqualTo("Mine");
    }

    @Test
    void tellsThatASourceManagesTheUser() throws Exception {
        var taro = add("taro", Role.NONE);
        show(taro, ADMIN)
                .andExpect(content().string(not(containsString("the next sync overwrites"))));
        jdbc.sql(
                        "update users set link_source = 'microsoft365:t', link_object_id = 'o' where id = ?")
                .param(taro.id().value())
                .update();

        show(taro, ADMIN)
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Managed by Entra ID: the next sync overwrites")));
    }
}
