package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.BatchView;
import dev.accesscontrol.credentials.SlipKey;
import dev.accesscontrol.web.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Keeps the key of a batch in the browser, for the pages of that batch alone. The browser has it
 * before anything is generated, so that pressing twice, or an answer that is lost, loses nothing.
 */
@Component
class SlipCookie {

    static final String NAME = "initial-passwords";

    private static final Duration KEPT = Duration.ofHours(48);

    private final Site site;

    SlipCookie(Site site) {
        this.site = site;
    }

    Optional<SlipKey> key(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? Optional.empty() : SlipKey.of(cookie.getValue());
    }

    /** Gives the browser a key unless it has one. */
    Optional<SlipKey> ensure(UUID batch, HttpServletRequest request, HttpServletResponse response) {
        var key = key(request);
        if (key.isEmpty()) {
            send(response, batch, SlipKey.fresh().text(), KEPT);
        }
        return key;
    }

    /** The next one is another key. */
    void forget(UUID batch, HttpServletResponse response) {
        send(response, batch, "", Duration.ZERO);
    }

    private void send(HttpServletResponse response, UUID batch, String value, Duration age) {
        var cookie =
                ResponseCookie.from(NAME, value)
                        .httpOnly(true)
                        .secure(site.isHttps())
                        .sameSite("Strict")
                        .path(BatchView.INITIAL + "/" + batch)
                        .maxAge(age)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
