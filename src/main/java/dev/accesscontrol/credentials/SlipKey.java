package dev.accesscontrol.credentials;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key of one batch's generated passwords. Only the browser of the administrator who has them
 * generated keeps it, in a cookie; the database has what it encrypts, and a digest to know it by.
 * Each password is bound to its batch and line, so that none can be put in another's place.
 */
public final class SlipKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] bytes;

    private SlipKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static SlipKey fresh() {
        return new SlipKey(random(KEY_BYTES));
    }

    /** Empty for anything that is no key. */
    public static Optional<SlipKey> of(@Nullable String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text == null ? "" : text);
            return bytes.length == KEY_BYTES ? Optional.of(new SlipKey(bytes)) : Optional.empty();
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    /** For the browser, and for nobody else. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String digest() {
        return Digests.hex("slip-key", text());
    }

    boolean hasDigest(String digest) {
        return MessageDigest.isEqual(
                digest.getBytes(StandardCharsets.US_ASCII),
                digest().getBytes(StandardCharsets.US_ASCII));
    }

    String seal(String password, UUID batch, long line) {
        var nonce = random(NONCE_BYTES);
        var sealed =
                run(
                        Cipher.ENCRYPT_MODE,
                        nonce,
                        batch,
                        line,
                        password.getBytes(StandardCharsets.UTF_8));
        var both = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
        return Base64.getEncoder().encodeToString(both.array());
    }

    /**
     * @throws IllegalStateException for another key, or a text of another place
     */
    String open(String sealed, UUID batch, long line) {
        var both = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        var nonce = new byte[NONCE_BYTES];
        both.get(nonce);
        var rest = new byte[both.remaining()];
        both.get(rest);
        return new String(
                run(Cipher.DECRYPT_MODE, nonce, batch, line, rest), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, UUID batch, long line, byte[] text) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((batch + ":" + line).getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a generated password cannot be read", e);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "(key)";
    }
}
