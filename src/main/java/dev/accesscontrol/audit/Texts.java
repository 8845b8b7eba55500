package dev.accesscontrol.audit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts as the columns of the logs take them. */
final class Texts {

    private static final int LONGEST_VALUE = 1000;

    private Texts() {}

    /** One line of printable characters. */
    static String line(String text, int longest) {
        return atMost(text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD"), longest);
    }

    static @Nullable String value(@Nullable String text) {
        return text == null ? null : atMost(text.replace('\0', '\uFFFD'), LONGEST_VALUE);
    }

    /** For comparing. */
    static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String atMost(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
