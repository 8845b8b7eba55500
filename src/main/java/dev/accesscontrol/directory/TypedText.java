package dev.accesscontrol.directory;

import org.jspecify.annotations.Nullable;

/** What people type, in a form or in a cell of a file. */
public final class TypedText {

    private TypedText() {}

    /** Without line breaks and blanks at the ends, which a text field does not show. */
    public static String of(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\r\n]", "").strip();
    }

    /** What was there already stays exactly as it is, also when it cannot be typed so. */
    public static String or(String typed, @Nullable String before) {
        return before != null && typed.equals(of(before)) ? before : typed;
    }
}
