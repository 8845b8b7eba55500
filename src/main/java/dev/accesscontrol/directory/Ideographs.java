package dev.accesscontrol.directory;

import java.lang.Character.UnicodeScript;

/**
 * How search texts and the patterns that look through them are written: each ideograph (and each
 * Hangul syllable) with a space before it. An index of trigrams takes it for a word of its own
 * then, and finds names by one or two of them, which are too short for it otherwise. Two texts of
 * which one contains the other do so in this form as well, and no others.
 */
public final class Ideographs {

    private Ideographs() {}

    public static String apart(String text) {
        if (text.codePoints().noneMatch(Ideographs::isIdeograph)) {
            return text;
        }
        var result = new StringBuilder(text.length() * 2);
        text.codePoints()
                .forEach(character -> {
                    if (isIdeograph(character)) {
                        result.append(' ');
                    }
                    result.appendCodePoint(character);
                });
        return result.toString();
    }

    private static boolean isIdeograph(int character) {
        if (character < 0x1100) {
            return false;
        }
        var script = UnicodeScript.of(character);
        return script == UnicodeScript.HAN || script == UnicodeScript.HANGUL;
    }
}
