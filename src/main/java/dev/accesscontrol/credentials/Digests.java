package dev.accesscontrol.credentials;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts that are themselves random, so that no salt is needed. */
final class Digests {

    private Digests() {}

    /**
     * @param use keeps digests of one text for two uses apart
     */
    static String hex(String use, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((use + ":" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a stored hash. */
    static String fingerprint(String hash) {
        return hex("password-hash", hash);
    }
}
