package dev.accesscontrol.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ConsoleTest
class PreferencesTests {

    @Autowired private MockMvc web;

    private Visitor visitor;

    @BeforeEach
    void open() {
        visitor = new Visitor(web);
    }

    @Test
    void keepsLanguageThemeAndZoneBeforeAnybodySignsIn() throws Exception {
        visitor.get("/sign-in");
        var saved =
                visitor.post(
                        "/preferences",
                        "language",
                        "ja",
                        "theme",
                        "dark",
                        "zone",
                        "Asia/Tokyo",
                        "back",
                        "/sign-in?x=1");
        assertThat(saved.getRedirectedUrl()).isEqualTo("/sign-in?x=1");
        assertThat(visitor.get("/sign-in").getContentAsString())
                .contains("lang=\"ja\"", "data-bs-theme=\"dark\"", "サインイン");
        visitor.signIn("admin", "Test-admin-1");
        assertThat(visitor.get("/").getContentAsString()).contains("value=\"Asia/Tokyo\"", "JST");
    }

    @Test
    void leadsBackWithinTheConsoleOnly() throws Exception {
        assertThat(visitor.post("/preferences", "back", "//evil.example").getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void refusesAZoneThatIsNone() throws Exception {
        visitor.signIn("admin", "Test-admin-1");
        visitor.post("/preferences", "zone", "Mars/Base", "back", "/");
        assertThat(visitor.get("/").getContentAsString()).contains("There is no such time zone.");
    }

    @Test
    void speaksTheBrowsersLanguageAndElseEnglish() throws Exception {
        assertThat(visitor.get("/sign-in", "Accept-Language", "ja-JP").getContentAsString())
                .contains("lang=\"ja\"");
        assertThat(visitor.get("/sign-in", "Accept-Language", "fr,ja;q=0.5").getContentAsString())
                .contains("lang=\"ja\"");
        assertThat(visitor.get("/sign-in", "Accept-Language", "fr").getContentAsString())
                .contains("lang=\"en\"");
        assertThat(visitor.get("/sign-in").getContentAsString()).contains("lang=\"en\"");
    }
}
