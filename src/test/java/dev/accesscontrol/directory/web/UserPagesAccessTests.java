package dev.accesscontrol.directory.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.directory.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserPagesAccessTests extends UserPages {

    @ParameterizedTest
    @ValueSource(strings = {"", "/delete"})
    void knowsNobodyByAnUnknownIdOrByNone(String page) throws Exception {
        for (var id : new String[] {UserId.next().toString(), "nonsense"}) {
            web.perform(get("/admin/users/" + id + page).with(ADMIN))
                    .andExpect(status().isNotFound());
            web.perform(
                            post("/admin/users/" + id + page)
                                    .param("version", "0")
                                    .with(csrf())
                                    .with(ADMIN))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void letsReadOnlyAdminsLookButNotChange() throws Exception {
        web.perform(get("/admin/users").with(READER))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/admin/users/new"))));
        show(admin, READER)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<fieldset disabled")))
                .andExpect(content().string(not(containsString("Save Changes"))))
                .andExpect(content().string(not(containsString("/delete\""))));
        web.perform(edit(admin, 0).with(READER)).andExpect(status().isForbidden());
        web.perform(get("/admin/users/new").with(READER)).andExpect(status().isForbidden());
        web.perform(get("/admin/users/" + admin.id() + "/delete").with(READER))
                .andExpect(status().isForbidden());
    }
}
