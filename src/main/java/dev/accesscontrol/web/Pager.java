package dev.accesscontrol.web;

/**
 * Which page of a table is shown. Tables page on the server.
 *
 * @param page from 0
 * @param size rows a page
 * @param total rows in all, at most {@link #COUNT_LIMIT} + 1: counting stops there and the table
 *     says "10,000+"
 */
public record Pager(int page, int size, long total) {

    public static final int DEFAULT_SIZE = 50;
    public static final long COUNT_LIMIT = 10_000;

    public boolean hasPrevious() {
        return page > 0;
    }

    public boolean hasNext() {
        return (page + 1L) * size < total;
    }

    public long first() {
        return total == 0 ? 0 : (long) page * size + 1;
    }

    public long last() {
        return Math.min((page + 1L) * size, total);
    }

    public boolean countStopped() {
        return total > COUNT_LIMIT;
    }
}
