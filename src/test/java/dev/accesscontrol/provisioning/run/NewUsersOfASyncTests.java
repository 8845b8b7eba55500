package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** "Set initial passwords for 120 users", of the result of a sync. */
@ContextConfiguration(initializers = Engines.H2.class)
class NewUsersOfASyncTests extends EngineOnADatabase {

    @Autowired private WebApplicationContext context;

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String role)
            throws Exception {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(request.with(user("admin").roles(role)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletRequestBuilder button(UUID run) {
        return post("/admin/provisioning/runs/" + run + "/initial-passwords");
    }

    @Test
    void areLedToTheirFirstPasswordsAndNobodyElse() throws Exception {
        tenUsersStay();
        source.people("a@contoso.com", "b@contoso.com", "p0@contoso.com");
        var run = sync(plan(contoso));
        var page = answer(button(run.id()), "GLOBAL_ADMIN").getRedirectedUrl();
        assertThat(page).startsWith("/admin/users/passwords/for/");
        assertThat(answer(get(page), "GLOBAL_ADMIN").getContentAsString())
                .contains("Set initial passwords for 2 users", "a@contoso.com", "b@contoso.com")
                .doesNotContain("p0@contoso.com");
    }

    @Test
    void areNotThereAnyMore() throws Exception {
        source.people("a@contoso.com");
        var run = sync(plan(contoso));
        jdbc.sql("delete from users where username = 'a@contoso.com'").update();
        assertThat(answer(button(run.id()), "GLOBAL_ADMIN").getRedirectedUrl())
                .isEqualTo("/admin/provisioning/runs/" + run.id());
    }

    @Test
    void areNoBusinessOfAReadOnlyAdmin() throws Exception {
        source.people("a@contoso.com");
        var run = sync(plan(contoso));
        assertThat(answer(button(run.id()), "READ_ONLY_ADMIN").getStatus()).isEqualTo(403);
    }
}
