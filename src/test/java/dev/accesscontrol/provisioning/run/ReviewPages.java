package dev.accesscontrol.provisioning.run;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.net.URI;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages on which people decide about the rows of real plans. */
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Engines.H2.class)
abstract class ReviewPages extends ReviewedPlans {

    @Autowired MockMvc web;

    static String page(UUID plan, String rest) {
        return "/admin/provisioning/plans/" + plan + rest;
    }

    String list(String rest) {
        return "/admin/provisioning/connections/%s/domains/%s/exclusions%s"
                .formatted(connection, contoso, rest);
    }

    static RequestPostProcessor admin() {
        return user("boss").roles("GLOBAL_ADMIN");
    }

    static RequestPostProcessor reader() {
        return user("reader").roles("READ_ONLY_ADMIN");
    }

    static MockHttpServletRequestBuilder open(String path) {
        return get(URI.create(path)).with(admin());
    }

    static MockHttpServletRequestBuilder send(String path) {
        return post(path).with(admin()).with(csrf());
    }

    static ResultMatcher shows(String text) {
        return content().string(containsString(text));
    }

    static ResultMatcher hides(String text) {
        return content().string(not(containsString(text)));
    }

    String position(UUID plan, String username) {
        return String.valueOf(row(plan, username).position());
    }
}
