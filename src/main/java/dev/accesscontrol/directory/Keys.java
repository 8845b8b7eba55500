package dev.accesscontrol.directory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which users are compared and found. Computed here and nowhere in SQL, so that every
 * database and every locale agrees on what is "the same ignoring case".
 */
final class Keys {

    private Keys() {}

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static @Nullable String lowerOrNull(@Nullable String text) {
        return text == null ? null : lower(text);
    }

    /** What stands behind the last {@code @}; null when there is none. */
    static @Nullable String domain(@Nullable String upn) {
        int at = upn == null ? -1 : upn.lastIndexOf('@');
        return upn == null || at < 0 ? null : lower(upn.substring(at + 1));
    }
}
