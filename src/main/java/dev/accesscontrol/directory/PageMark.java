package dev.accesscontrol.directory;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in the list, between users: a page begins behind it or ends before it, however deep it
 * is.
 *
 * @param forwards whether the page is behind it
 * @param key of the user beside it, in the present order
 */
public record PageMark(boolean forwards, String key, UserId id) {

    private static final int UUID_LENGTH = 36;

    /** For an address. */
    public String text() {
        var plain = id + key;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when the text is no place. */
    public static Optional<PageMark> of(boolean forwards, String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var id = UUID.fromString(plain.substring(0, UUID_LENGTH));
            return Optional.of(
                    new PageMark(forwards, plain.substring(UUID_LENGTH), new UserId(id)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException nonsense) {
            return Optional.empty();
        }
    }
}
