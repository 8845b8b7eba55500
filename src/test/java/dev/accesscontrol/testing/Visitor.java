package dev.accesscontrol.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Somebody with a browser: keeps cookies from one request to the next, as MockMvc alone does not.
 */
public final class Visitor {

    private final MockMvc web;
    private final Map<String, Cookie> cookies = new HashMap<>();

    public Visitor(MockMvc web) {
        this.web = web;
    }

    /**
     * @param headers names and values in turn
     */
    public MockHttpServletResponse get(String path, String... headers) throws Exception {
        var request = MockMvcRequestBuilders.get(path);
        if (!Arrays.asList(headers).contains("Accept")) {
            request.accept("text/html");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /**
     * Sends a form with its CSRF token.
     *
     * @param fields names and values in turn
     */
    public MockHttpServletResponse post(String path, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    public MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        var response = web.perform(request).andReturn().getResponse();
        for (var cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return response;
    }

    /** Where the visitor is sent after the sign-in form. */
    public String signIn(String username, String password) throws Exception {
        return post("/sign-in", "username", username, "password", password).getRedirectedUrl();
    }

    /** As if the browser had it already. */
    public void keep(String name, String value) {
        cookies.put(name, new Cookie(name, value));
    }

    public String cookie(String name) {
        var cookie = cookies.get(name);
        return cookie == null ? "" : cookie.getValue();
    }
}
