package dev.accesscontrol.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserStatus;
import dev.accesscontrol.web.Notice;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class SelectionPagesTests extends UserPages {

    @Test
    void asksBeforeItDisablesTheUsersThatAreTicked() throws Exception {
        var taro = add("taro", Role.NONE);
        add("jiro", Role.NONE);

        var question = ask("DISABLE", "ticked", "id", taro.id().toString());
        web.perform(get(question).with(ADMIN))
                .andExpect(content().string(containsString("Disable one user?")))
                .andExpect(content().string(containsString("<bdi>taro</bdi>")))
                .andExpect(content().string(not(containsString("jiro"))));
        assertThat(statusOf(taro)).isEqualTo(UserStatus.ENABLED);

        web.perform(confirm(question)).andExpect(redirectedUrl(question));
        assertThat(statusOf(taro)).isEqualTo(UserStatus.DISABLED);
        web.perform(get(question).with(ADMIN))
                .andExpect(content().string(containsString("Finished")));
    }

    @Test
    void asksForTheNumberBeforeItChangesMoreThanAPage() throws Exception {
        IntStream.range(100, 160).forEach(i -> add("user" + i, Role.NONE));

        var question = ask("DELETE", "all", "q", "user1", "role", "NONE");
        web.perform(get(question).with(ADMIN))
                .andExpect(content().string(containsString("Type the number 60 to confirm")));
        for (var wrong : new String[] {"", "6", "600", "sixty"}) {
            web.perform(confirm(question).param("count", wrong))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("not the number of users")));
        }
        assertThat(lookup.count()).isEqualTo(61);

        web.perform(confirm(question).param("count", "６０")).andExpect(redirectedUrl(question));
        assertThat(lookup.count()).isEqualTo(1);
    }

    @Test
    void takesAllOnThePage() throws Exception {
        var taro = add("taro", Role.NONE);
        var jiro = add("jiro", Role.NONE);

        var question =
                ask("DISABLE", "page", "id", taro.id().toString(), "shown", jiro.id().toString());
        web.perform(confirm(question));

        assertThat(statusOf(jiro)).isEqualTo(UserStatus.DISABLED);
        assertThat(statusOf(taro)).isEqualTo(UserStatus.ENABLED);
    }

    @Test
    void tellsWithWhomItWasNotDoneAndWhy() throws Exception {
        var taro = add("taro", Role.NONE);

        var question = ask("DISABLE", "all", "q", "");
        web.perform(confirm(question));

        web.perform(get(question).with(READER))
                .andExpect(content().string(containsString("Nobody takes the own access away.")));
        assertThat(statusOf(admin)).isEqualTo(UserStatus.ENABLED);
        assertThat(statusOf(taro)).isEqualTo(UserStatus.DISABLED);
    }

    @Test
    void doesNothingTwice() throws Exception {
        var taro = add("taro", Role.NONE);
        var question = ask("DISABLE", "ticked", "id", taro.id().toString());
        web.perform(confirm(question));
        jdbc.sql("update users set status = 'ENABLED'").update();

        web.perform(confirm(question)).andExpect(redirectedUrl(question));

        assertThat(statusOf(taro)).isEqualTo(UserStatus.ENABLED);
    }

    @Test
    void asksAgainWhenNobodyIsChosen() throws Exception {
        web.perform(selection("DISABLE", "ticked", "q", "a b").with(ADMIN))
                .andExpect(redirectedUrl("/admin/users?q=a%20b"))
                .andExpect(
                        flash().attribute(
                                        Notice.ATTRIBUTE,
                                        Notice.warning("directory.selection.none")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GRANT", "FORCE_PASSWORD_CHANGE2"})
    void knowsNoOtherActions(String action) throws Exception {
        web.perform(selection(action, "all").with(ADMIN)).andExpect(status().isNotFound());
    }

    @Test
    void letsNobodyConfirmWhatSomebodyElseWasAsked() throws Exception {
        var taro = add("taro", Role.NONE);
        var question = ask("DISABLE", "ticked", "id", taro.id().toString());

        web.perform(confirm(question).with(user("other").roles("GLOBAL_ADMIN")))
                .andExpect(status().isForbidden());
        assertThat(statusOf(taro)).isEqualTo(UserStatus.ENABLED);
    }

    @Test
    void isNotForReadOnlyAdmins() throws Exception {
        var taro = add("taro", Role.NONE);
        var question = ask("DISABLE", "ticked", "id", taro.id().toString());

        web.perform(get("/admin/users").with(READER))
                .andExpect(content().string(not(containsString("id=\"selection\""))))
                .andExpect(content().string(not(containsString("name=\"id\""))));
        web.perform(selection("DISABLE", "all").with(READER)).andExpect(status().isForbidden());
        web.perform(get(question).with(READER)).andExpect(status().isForbidden());
        web.perform(confirm(question).with(READER)).andExpect(status().isForbidden());
        assertThat(statusOf(taro)).isEqualTo(UserStatus.ENABLED);
    }

    @Test
    void knowsNoOperationByAnUnknownId() throws Exception {
        var path = OperationController.PATH + "/" + UUID.randomUUID();
        web.perform(get(path).with(ADMIN)).andExpect(status().isNotFound());
        web.perform(confirm(path)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENABLE", "DISABLE", "DELETE", "FORCE_PASSWORD_CHANGE"})
    void hasWordsForEveryAction(String action) throws Exception {
        var taro = add("taro", Role.NONE);
        for (var language : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            var question = ask(action, "ticked", "id", taro.id().toString());
            web.perform(get(question).locale(language).with(ADMIN))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    private String ask(String action, String scope, String... more) throws Exception {
        var answer = web.perform(selection(action, scope, more).with(ADMIN)).andReturn();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private static MockHttpServletRequestBuilder selection(
            String action, String scope, String... more) {
        var form =
                post("/admin/users/selection")
                        .param("action", action)
                        .param("scope", scope)
                        .with(csrf());
        for (int i = 0; i < more.length; i += 2) {
            form.param(more[i], more[i + 1]);
        }
        return form;
    }

    private static MockHttpServletRequestBuilder confirm(String question) {
        return post(question + "/start").with(csrf()).with(ADMIN);
    }

    private UserStatus statusOf(DirectoryUser user) {
        return lookup.find(user.id()).orElseThrow().status();
    }
}
