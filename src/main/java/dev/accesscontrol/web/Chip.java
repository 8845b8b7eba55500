package dev.accesscontrol.web;

import org.jspecify.annotations.Nullable;

/**
 * A filter above a table of rows.
 *
 * @param sign that says without colour what it is; may be empty
 * @param label a message key
 * @param count of the rows that it shows; null while that is not known
 * @param path where it leads
 */
public record Chip(String sign, String label, @Nullable Long count, String path, boolean current) {

    /** The same while a search shows some of these rows only. */
    public Chip withoutCount() {
        return new Chip(sign, label, null, path, current);
    }
}
