package dev.accesscontrol.web;

import org.jspecify.annotations.Nullable;

/**
 * A page by its number, for tables that never become large: the database reads all the rows before
 * it. The others have a {@link PlacePager}.
 *
 * @param page from 0
 * @param size rows a page
 */
public record Pager(int page, int size, long total) implements Paging {

    public static final int DEFAULT_SIZE = 50;
    public static final long COUNT_LIMIT = 10_000;

    @Override
    public @Nullable String previous() {
        return page > 0 ? "page=" + (page - 1) : null;
    }

    @Override
    public @Nullable String next() {
        return (page + 1L) * size < total ? "page=" + (page + 1) : null;
    }

    @Override
    public long first() {
        return total == 0 ? 0 : (long) page * size + 1;
    }

    @Override
    public long last() {
        return Math.min((page + 1L) * size, total);
    }
}
