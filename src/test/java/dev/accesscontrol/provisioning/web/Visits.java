package dev.accesscontrol.provisioning.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests of the people who use the console. */
final class Visits {

    private Visits() {}

    static MockHttpServletRequestBuilder open(String path) {
        return get(URI.create(path)).with(globalAdmin());
    }

    static MockHttpServletRequestBuilder openAsReader(String path) {
        return get(URI.create(path)).with(reader());
    }

    /** As htmx asks when it polls. */
    static MockHttpServletRequestBuilder poll(String path) {
        return open(path).header("HX-Request", "true").header("X-Polling", "true");
    }

    static MockHttpServletRequestBuilder send(String path) {
        return post(path).with(globalAdmin()).with(csrf());
    }

    static MockHttpServletRequestBuilder sendAsReader(String path) {
        return post(path).with(reader()).with(csrf());
    }

    static MockHttpServletRequestBuilder sendWithoutToken(String path) {
        return post(path).with(globalAdmin());
    }

    private static RequestPostProcessor globalAdmin() {
        return user("admin").roles("GLOBAL_ADMIN");
    }

    private static RequestPostProcessor reader() {
        return user("reader").roles("READ_ONLY_ADMIN");
    }
}
