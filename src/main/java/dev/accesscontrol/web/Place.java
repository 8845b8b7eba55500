package dev.accesscontrol.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a table, between rows: a page begins behind it or ends before it, however deep it is.
 *
 * @param forwards whether the page is behind it
 * @param keys of the row beside it, in the table's order
 * @param at how many rows are before the page, as far as the links to it have counted
 */
public record Place(boolean forwards, List<String> keys, long at) {

    private static final String BETWEEN = "\0";

    private static final long DEEPEST = 1_000_000_000L;

    /** Where the address says that the page is; null for the first page. */
    public static @Nullable Place of(Map<String, String> parameters) {
        var at = number(parameters.get("at"));
        return of(true, parameters.get("after"), at)
                .or(() -> of(false, parameters.get("before"), at))
                .orElse(null);
    }

    /** Empty when the text is no place. */
    private static Optional<Place> of(boolean forwards, @Nullable String text, long at) {
        try {
            return Optional.ofNullable(text)
                    .map(encoded -> Base64.getUrlDecoder().decode(encoded))
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .map(keys -> new Place(forwards, List.of(keys.split(BETWEEN, -1)), at));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static long number(@Nullable String text) {
        try {
            return text == null ? 0 : Math.clamp(Long.parseLong(text), 0, DEEPEST);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** For the query of an address; no character in it has to be written in another way. */
    String parameters() {
        var text =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                String.join(BETWEEN, keys).getBytes(StandardCharsets.UTF_8));
        return (forwards ? "after=" : "before=") + text + "&at=" + at;
    }
}
