package dev.accesscontrol.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;

/**
 * Something that the rows of a table are ordered by.
 *
 * @param sql never null in any row
 * @param read makes a parameter of the text in an address; throws a {@link RuntimeException} when
 *     it is none
 */
public record SortKey(String sql, Function<String, Object> read) {

    public static SortKey number(String sql) {
        return new SortKey(sql, Long::valueOf);
    }

    public static SortKey id(String sql) {
        return new SortKey(sql, UUID::fromString);
    }

    public static SortKey text(String sql) {
        return new SortKey(sql, text -> text);
    }

    /** Of an {@link Instant}. */
    public static SortKey time(String sql) {
        return new SortKey(
                sql, text -> OffsetDateTime.ofInstant(Instant.parse(text), ZoneOffset.UTC));
    }
}
