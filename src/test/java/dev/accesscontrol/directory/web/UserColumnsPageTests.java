package dev.accesscontrol.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserColumn;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserColumnsPageTests extends UserPages {

    @Test
    void showsTheColumnsThatTheViewerHasChosen() throws Exception {
        var cookie =
                web.perform(
                                post("/preferences")
                                        .param("table", "users")
                                        .param("column", "FAMILY_NAME", "SOURCE")
                                        .param("back", "/admin/users?q=a")
                                        .with(csrf())
                                        .with(READER))
                        .andExpect(redirectedUrl("/admin/users?q=a"))
                        .andReturn()
                        .getResponse()
                        .getCookie("columns-users");

        web.perform(get("/admin/users").cookie(Objects.requireNonNull(cookie)).with(READER))
                .andExpect(content().string(containsString("data-label=\"Family Name\"")))
                .andExpect(content().string(containsString("data-label=\"Comes from\"")))
                .andExpect(content().string(not(containsString("data-label=\"Role\""))));
    }

    @Test
    void forgetsAChoiceWithoutColumns() throws Exception {
        var cookie =
                web.perform(post("/preferences").param("table", "users").with(csrf()).with(READER))
                        .andReturn()
                        .getResponse()
                        .getCookie("columns-users");

        assertThat(Objects.requireNonNull(cookie).getMaxAge()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NO_COLUMN", "../../x", "a.b.c", "%0d%0a"})
    void showsTheUsualColumnsWhenTheChoiceMakesNoSense(String choice) throws Exception {
        web.perform(get("/admin/users").cookie(new Cookie("columns-users", choice)).with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-label=\"Role\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void hasWordsAndCellsForEveryColumn(String language) throws Exception {
        add("taro", Role.NONE);
        var all = Stream.of(UserColumn.values()).map(Enum::name).collect(Collectors.joining("."));

        web.perform(
                        get("/admin/users")
                                .cookie(new Cookie("columns-users", all))
                                .locale(Locale.of(language))
                                .with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void ordersByAColumnBothWays() throws Exception {
        add("zeta", Role.NONE);

        web.perform(get("/admin/users?sort=UPN&dir=desc").with(ADMIN))
                .andExpect(content().string(containsString("aria-sort=\"descending\"")));
        web.perform(get("/admin/users").with(ADMIN))
                .andExpect(content().string(containsString("/admin/users?dir=desc")))
                .andExpect(content().string(containsString("/admin/users?sort=LAST_SIGN_IN\"")));
        web.perform(get("/admin/users?sort=LAST_SIGN_IN").with(ADMIN))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "/admin/users?sort=LAST_SIGN_IN&amp;dir=desc")));
    }
}
