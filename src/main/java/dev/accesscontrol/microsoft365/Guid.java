package dev.accesscontrol.microsoft365;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ids of tenants, applications and people at Microsoft. */
public final class Guid {

    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private Guid() {}

    public static boolean is(@Nullable String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    /**
     * The id in lower case. Only what went through here may become part of an address or a command.
     */
    public static String of(@Nullable String text) {
        if (text == null || !is(text)) {
            throw new IllegalArgumentException("not a GUID");
        }
        return text.toLowerCase(Locale.ROOT);
    }
}
