package dev.accesscontrol.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.directory.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserAdditionPageTests extends UserPages {

    @Test
    void addsAUser() throws Exception {
        web.perform(get("/admin/users/new").with(ADMIN)).andExpect(status().isOk());
        web.perform(
                        post("/admin/users/new")
                                .param("username", "Taro")
                                .param("familyName", "山田")
                                .param("upn", "taro@contoso.com")
                                .param("role", "READ_ONLY_ADMIN")
                                .with(csrf())
                                .with(ADMIN))
                .andExpect(status().is3xxRedirection());

        var taro = lookup.findByUsername("taro").orElseThrow();
        assertThat(taro.username()).isEqualTo("Taro");
        assertThat(taro.role()).isEqualTo(Role.READ_ONLY_ADMIN);
        assertThat(taro.profile().familyName()).isEqualTo("山田");
        assertThat(taro.profile().immutableId()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Enter a username",
        "山田, only the characters",
        "ADMIN, Another user has this already"
    })
    void refusesAUsernameAgainstTheRules(String username, String words) throws Exception {
        web.perform(post("/admin/users/new").param("username", username).with(csrf()).with(ADMIN))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(words)));
    }
}
