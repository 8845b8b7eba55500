package dev.accesscontrol.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a user is found by words. Full-width and half-width forms are the same (NFKC), as Japanese
 * input methods produce either; so are upper and lower case.
 */
final class SearchText {

    private static final int LONGEST = 3_900;
    private static final int MOST_WORDS = 5;

    private SearchText() {}

    /** The column {@code search_text} of a user. */
    static String of(String username, Profile profile) {
        return text(Stream.concat(Stream.of(username), items(profile)));
    }

    /** The same without the username; what stands before it belongs to no item. */
    static String withoutUsername(Profile profile) {
        return "\n" + text(items(profile));
    }

    private static String text(Stream<String> items) {
        return cut(
                Ideographs.apart(normalised(items.distinct().collect(Collectors.joining("\n")))));
    }

    private static Stream<String> items(Profile profile) {
        return Stream.of(
                        profile.familyName(),
                        profile.givenName(),
                        profile.displayName(),
                        profile.email(),
                        profile.upn())
                .filter(Objects::nonNull);
    }

    /** Never in the middle of a character: half of one cannot be stored. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean inside = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, inside ? LONGEST - 1 : LONGEST);
    }

    /** Patterns for {@code like … escape '!'}, all of which must match. */
    static List<String> patterns(String typed) {
        return Arrays.stream(normalised(typed).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "%" + Ideographs.apart(word.replaceAll("[!%_]", "!$0")) + "%")
                .toList();
    }

    private static String normalised(String text) {
        return Keys.lower(Normalizer.normalize(text.replace("\0", ""), Normalizer.Form.NFKC));
    }
}
