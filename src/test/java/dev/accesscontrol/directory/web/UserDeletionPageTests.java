package dev.accesscontrol.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.directory.Role;
import org.junit.jupiter.api.Test;

class UserDeletionPageTests extends UserPages {

    @Test
    void deletesAUserAfterAsking() throws Exception {
        var taro = add("taro", Role.NONE);
        var path = "/admin/users/" + taro.id() + "/delete";

        web.perform(get(path).with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Delete taro?")));
        assertThat(lookup.find(taro.id())).isPresent();
        web.perform(post(path).param("version", "0").with(csrf()).with(ADMIN))
                .andExpect(redirectedUrl("/admin/users"));

        assertThat(lookup.find(taro.id())).isEmpty();
    }

    @Test
    void deletesNeitherTheLastGlobalAdminNorAUserWhoWasChangedMeanwhile() throws Exception {
        var taro = add("taro", Role.NONE);
        web.perform(edit(taro, 0, "displayName", "New").with(ADMIN));

        web.perform(
                        post("/admin/users/" + taro.id() + "/delete")
                                .param("version", "0")
                                .with(csrf())
                                .with(ADMIN))
                .andExpect(status().isConflict());
        web.perform(
                        post("/admin/users/" + admin.id() + "/delete")
                                .param("version", "0")
                                .with(csrf())
                                .with(ADMIN))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("the last Global Admin")));

        assertThat(lookup.count()).isEqualTo(2);
    }
}
