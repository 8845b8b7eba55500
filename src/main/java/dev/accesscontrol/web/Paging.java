package dev.accesscontrol.web;

import org.jspecify.annotations.Nullable;

/** How a page of a table says where it is, and how it leads to the others. */
public sealed interface Paging permits Pager, PlacePager {

    /** The number of the page's first row. */
    long first();

    long last();

    /**
     * Rows in all, at most {@link Pager#COUNT_LIMIT} + 1: counting stops there and the table says
     * "10,000+".
     */
    long total();

    /** What the address of the page before has beside the filters; null on the first. */
    @Nullable String previous();

    /** What the address of the page behind has beside the filters; null on the last. */
    @Nullable String next();

    default boolean countStopped() {
        return total() > Pager.COUNT_LIMIT;
    }
}
