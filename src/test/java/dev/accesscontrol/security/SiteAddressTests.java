package dev.accesscontrol.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.testing.ServedConsole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the address that people use decides about cookies and TLS. */
class SiteAddressTests {

    private static final String[] FORWARDED = {
        "X-Forwarded-Proto", "https", "X-Forwarded-Host", "access.example.com"
    };

    @Test
    void keepsTheSessionToTlsBehindAProxyAndAsksForTlsForEver() throws Exception {
        try (var console =
                ServedConsole.start(
                        "--accesscontrol.base-url=https://access.example.com",
                        "--server.forward-headers-strategy=native")) {
            var page = console.get("/sign-in", FORWARDED);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
                    .startsWith("max-age=31536000");
            assertThat(session(page.headers().allValues("Set-Cookie")))
                    .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "Path=/");
        }
    }

    /** A proxy that sets no such headers must not weaken anything. */
    @Test
    void doesNotAskTheRequestWhetherPeopleUseTls() throws Exception {
        try (var console =
                ServedConsole.start("--accesscontrol.base-url=https://access.example.com")) {
            var page = console.get("/sign-in");
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(session(page.headers().allValues("Set-Cookie"))).contains("; Secure");
        }
    }

    @Test
    void worksWithoutTlsOnTheOwnMachine() throws Exception {
        try (var console = ServedConsole.start()) {
            var page = console.get("/sign-in");
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(session(page.headers().allValues("Set-Cookie")))
                    .contains("; HttpOnly", "; SameSite=Lax")
                    .doesNotContain("Secure");
            assertThat(console.signIn()).isEqualTo("/admin");
        }
    }

    private static String session(List<String> cookies) {
        return cookies.stream()
                .filter(cookie -> cookie.startsWith("SESSION="))
                .findFirst()
                .orElseThrow(() -> new AssertionError(cookies));
    }
}
