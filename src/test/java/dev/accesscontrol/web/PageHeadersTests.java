package dev.accesscontrol.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

class PageHeadersTests {

    private static ResultActions page(String baseUrl) throws Exception {
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.addBeanFactoryPostProcessor(
                beans -> beans.registerSingleton("site", new Site(URI.create(baseUrl))));
        context.register(PageHeaders.class, AnyChain.class);
        context.refresh();
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(get("/"));
    }

    @Test
    void areOnEveryChainByThemselves() throws Exception {
        page("http://localhost:8080")
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                                                + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                                                + " frame-ancestors 'none'"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void askForTlsForEverWithAnHttpsAddressEvenBehindAProxy() throws Exception {
        page("https://access.example.com")
                .andExpect(
                        header().string(
                                        "Strict-Transport-Security",
                                        "max-age=31536000 ; includeSubDomains"));
    }

    /** A chain that says nothing of headers. */
    @EnableWebSecurity
    @EnableWebMvc
    static class AnyChain {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.build();
        }
    }
}
