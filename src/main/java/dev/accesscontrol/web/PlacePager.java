package dev.accesscontrol.web;

import org.jspecify.annotations.Nullable;

/**
 * Leads from one page of a table to the next by places in it.
 *
 * @param first as the links to the page have counted; rows that came and went meanwhile make it
 *     inexact, never the page
 */
public record PlacePager(
        long first, long last, long total, @Nullable String previous, @Nullable String next)
        implements Paging {

    /**
     * @param before rows before the page
     * @param rows of the page
     */
    static PlacePager of(
            long before, int rows, long total, @Nullable Place previous, @Nullable Place next) {
        long behind = before + rows;
        return new PlacePager(
                rows == 0 ? 0 : before + 1,
                behind,
                Math.max(total, next == null ? behind : behind + 1),
                previous == null ? null : previous.parameters(),
                next == null ? null : next.parameters());
    }
}
