package dev.accesscontrol.provisioning.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How names are compared: ignoring case, the same way on every machine and in every database. */
public final class Keys {

    private Keys() {}

    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    public static @Nullable String ofNullable(@Nullable String name) {
        return name == null ? null : of(name);
    }

    /** The domain of a UPN in lower case; empty when it has none. */
    public static String domain(String upn) {
        return of(upn.substring(upn.lastIndexOf('@') + 1));
    }
}
