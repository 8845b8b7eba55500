package dev.accesscontrol.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An address within the console, for going back to; never one that leads elsewhere. */
final class LocalPath {

    private LocalPath() {}

    /** The start page for anything that is not a path of this console, such as {@code //host}. */
    static String of(@Nullable String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//")) {
            return "/";
        }
        try {
            return of(URI.create(path));
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }

    /** The address without scheme and host. */
    static String of(URI address) {
        var path = address.getRawPath();
        if (path == null || !path.startsWith("/") || path.startsWith("//")) {
            return "/";
        }
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }
}
