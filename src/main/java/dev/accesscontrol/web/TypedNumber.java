package dev.accesscontrol.web;

import java.text.Normalizer;

/**
 * A number that somebody types to confirm it: in any digits of a Japanese keyboard, with or without
 * separators of thousands.
 */
public final class TypedNumber {

    private static final String NUMBER = "[0-9]{1,12}";

    private TypedNumber() {}

    /**
     * @return -1 for what is no number
     */
    public static long of(String text) {
        var digits =
                Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).replaceAll("[,. ]", "");
        return digits.matches(NUMBER) ? Long.parseLong(digits) : -1;
    }
}
