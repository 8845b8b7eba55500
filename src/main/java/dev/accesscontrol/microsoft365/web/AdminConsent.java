package dev.accesscontrol.microsoft365.web;

import dev.accesscontrol.microsoft365.Guid;
import dev.accesscontrol.microsoft365.Microsoft365Settings;
import dev.accesscontrol.microsoft365.Registrations;
import dev.accesscontrol.microsoft365.web.ConnectFailure.Reason;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends an administrator to Microsoft's [Permissions requested] page and judges the return. What
 * comes back is only a browser's word: the tenant in it is believed after a sign-in there.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/v2-admin-consent">Admin
 *     consent</a>
 */
@Component
class AdminConsent {

    static final Duration VALIDITY = Duration.ofMinutes(10);

    private static final String PENDING = AdminConsent.class.getName() + ".pending";

    private final Microsoft365Settings settings;
    private final Registrations registrations;
    private final Clock clock;
    private final Base64StringKeyGenerator states =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

    AdminConsent(Microsoft365Settings settings, Registrations registrations, Clock clock) {
        this.settings = settings;
        this.registrations = registrations;
        this.clock = clock;
    }

    boolean isPossible() {
        return settings.missing().isEmpty();
    }

    /** Microsoft's address to go to. The session remembers one such journey, the last begun. */
    String begin(HttpSession session) {
        var state = states.generateKey();
        session.setAttribute(PENDING, new Pending(state, clock.instant().plus(VALIDITY)));
        return UriComponentsBuilder.fromUriString(settings.login())
                .path("/organizations/v2.0/adminconsent")
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{return}")
                .queryParam("scope", "{scope}")
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(
                        settings.clientId(),
                        registrations.consentReturn(),
                        settings.graphScope(),
                        state)
                .toUriString();
    }

    /**
     * The tenant that the return names, when it belongs to a journey begun in this session.
     *
     * @throws ConnectFailedException otherwise
     */
    String accept(HttpSession session, ConsentReturn back) {
        var pending = take(session, back.state());
        if (back.error() != null) {
            throw new MicrosoftError(back.error(), back.error_description()).failure().exception();
        }
        if (pending == null) {
            throw ConnectFailure.of(Reason.UNKNOWN_RETURN).exception();
        }
        if (clock.instant().isAfter(pending.until())) {
            throw ConnectFailure.of(Reason.EXPIRED).exception();
        }
        if (!"True".equalsIgnoreCase(back.admin_consent()) || !Guid.is(back.tenant())) {
            throw ConnectFailure.of(Reason.NO_TENANT).exception();
        }
        return Guid.of(back.tenant());
    }

    /** A state is good once; a wrong one does not spoil the right one. */
    private static @Nullable Pending take(HttpSession session, @Nullable String state) {
        if (state == null
                || !(session.getAttribute(PENDING) instanceof Pending pending)
                || !MessageDigest.isEqual(bytes(pending.state()), bytes(state))) {
            return null;
        }
        session.removeAttribute(PENDING);
        return pending;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The query of the return, named as Microsoft does. */
    record ConsentReturn(
            @Nullable String state,
            @Nullable String tenant,
            @Nullable String admin_consent,
            @Nullable String error,
            @Nullable String error_description) {}

    private record Pending(String state, Instant until) implements Serializable {}
}
