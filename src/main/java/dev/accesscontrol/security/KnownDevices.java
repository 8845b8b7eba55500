package dev.accesscontrol.security;

import dev.accesscontrol.credentials.Origin;
import dev.accesscontrol.web.Site;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Remembers the browsers in which users have signed in, by a cookie that only the sign-in sees.
 * From such a browser its user still gets in while strangers guess at the name or flood the door
 * (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"). It proves nothing else, and
 * whoever steals it may guess no more often than a stranger.
 */
@Component
class KnownDevices {

    static final String COOKIE = "DEVICE";

    static final Duration REMEMBERED = Duration.ofDays(180);

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final DeviceStore devices;
    private final Site site;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(DeviceStore devices, Site site, Clock clock) {
        this.devices = devices;
        this.site = site;
        this.clock = clock;
    }

    /**
     * @param token of the cookie, if any
     */
    Optional<Origin> find(@Nullable String token, String username) {
        if (token == null || !isToken(token)) {
            return Optional.empty();
        }
        var device = device(token, username);
        return devices.isKnown(device) ? Optional.of(Origin.ofDevice(device)) : Optional.empty();
    }

    /** The user has signed in here. One browser may be known to several people. */
    void remember(SignedInUser user, @Nullable String token, HttpServletResponse response) {
        var kept = token != null && isToken(token) ? token : newToken();
        devices.remember(device(kept, user.username()), user.id(), clock.instant());
        var cookie =
                ResponseCookie.from(COOKIE, kept)
                        .path(SignInPage.PATH)
                        .maxAge(REMEMBERED)
                        .sameSite("Lax")
                        .httpOnly(true)
                        .secure(site.isHttps())
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    void forgetOld() {
        devices.forgetUnusedSince(clock.instant().minus(REMEMBERED));
    }

    private static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    private String newToken() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String device(String token, String username) {
        return Digest.of(token + " " + Attempt.key(username));
    }
}
