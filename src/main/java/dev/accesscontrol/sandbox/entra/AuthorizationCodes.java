package dev.accesscontrol.sandbox.entra;

import dev.accesscontrol.sandbox.tenant.SignInAccount;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Codes that are good for one exchange, within ten minutes, by whoever began the sign-in. */
final class AuthorizationCodes {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    /** What the code was given for. */
    record Grant(
            SignInAccount account,
            String redirectUri,
            String challenge,
            @Nullable String nonce,
            String scope,
            Instant expires) {}

    private final Map<String, Grant> open = new ConcurrentHashMap<>();
    private final Map<String, Boolean> redeemed = new ConcurrentHashMap<>();
    private final InstantSource clock;

    AuthorizationCodes(InstantSource clock) {
        this.clock = clock;
    }

    String issue(
            SignInAccount account,
            String redirectUri,
            String challenge,
            @Nullable String nonce,
            String scope) {
        String code = "1.A" + UUID.randomUUID() + "." + UUID.randomUUID();
        Instant expires = clock.instant().plus(LIFETIME);
        open.put(code, new Grant(account, redirectUri, challenge, nonce, scope, expires));
        return code;
    }

    Grant redeem(String code, @Nullable String redirectUri, @Nullable String verifier) {
        Grant grant = open.remove(code);
        if (grant == null) {
            throw redeemed.containsKey(code)
                    ? EntraException.invalidGrant(
                            54005,
                            "OAuth2 Authorization code was already redeemed, please retry with a"
                                    + " new valid code or use an existing refresh token.")
                    : EntraException.invalidGrant(
                            9002313, "Invalid request. Request is malformed or invalid.");
        }
        redeemed.put(code, true);
        if (clock.instant().isAfter(grant.expires())) {
            throw EntraException.invalidGrant(
                    70008,
                    "The provided authorization code or refresh token has expired due to"
                            + " inactivity.");
        }
        check(grant, redirectUri, verifier);
        return grant;
    }

    private static void check(
            Grant grant, @Nullable String redirectUri, @Nullable String verifier) {
        if (!grant.redirectUri().equals(redirectUri)) {
            throw EntraException.invalidGrant(
                    500112,
                    "The reply address does not match the reply address provided when requesting"
                            + " Authorization code.");
        }
        if (verifier == null || !grant.challenge().equals(challenge(verifier))) {
            throw EntraException.invalidGrant(
                    501481,
                    "The Code_Verifier does not match the code_challenge supplied in the"
                            + " authorization request.");
        }
    }

    /** RFC 7636, 4.2: method S256. */
    static String challenge(String verifier) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
