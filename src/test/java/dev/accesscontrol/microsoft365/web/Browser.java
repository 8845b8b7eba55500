package dev.accesscontrol.microsoft365.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** A browser with its cookie, in which somebody is signed in. */
final class Browser {

    private final MockMvc web;
    private final String role;
    private Cookie session;

    Browser(MockMvc web, String role) {
        this.web = web;
        this.role = role;
    }

    MockHttpServletResponse open(String path) throws Exception {
        return send(get(URI.create(path)));
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        if (role != null) {
            request.with(user("hanako").roles("USER", role));
        }
        if (session != null) {
            request.cookie(session);
        }
        var response = web.perform(request).andReturn().getResponse();
        var renewed = response.getCookie("SESSION");
        session = renewed == null ? session : renewed;
        return response;
    }

    /** In which somebody signed in to the console by the form. */
    static Browser signedIn(MockMvc web, String username, String password) throws Exception {
        var browser = new Browser(web, null);
        browser.send(
                post("/sign-in")
                        .param("username", username)
                        .param("password", password)
                        .with(csrf()));
        return browser;
    }

    /** A query parameter of the address that a redirect leads to. */
    static String parameter(MockHttpServletResponse redirect, String name) {
        return UriComponentsBuilder.fromUriString(redirect.getRedirectedUrl())
                .build(true)
                .getQueryParams()
                .getFirst(name);
    }
}
