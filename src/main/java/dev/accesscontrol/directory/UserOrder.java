package dev.accesscontrol.directory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** By what the list is ordered; users who are equal in it are ordered by their id. */
public record UserOrder(Sort sort, boolean descending) {

    public static final UserOrder BY_USERNAME = new UserOrder(Sort.USERNAME, false);

    /**
     * What the list can be ordered by. The expressions are those of the indexes, word for word: a
     * million users are read from where a page begins, and never sorted.
     */
    public enum Sort {
        USERNAME("username_key", false),
        NAME("display_name", false),
        UPN("coalesce(upn_key, '')", false),
        LAST_SIGN_IN(
                "coalesce(last_sign_in_at, timestamp with time zone '1970-01-01 00:00:00+00:00')",
                true),
        CREATED("created_at", true);

        final String key;
        private final boolean time;

        Sort(String key, boolean time) {
            this.key = key;
            this.time = time;
        }

        /** Usernames are unique, and their index has nothing else. */
        private boolean isUnique() {
            return this == USERNAME;
        }
    }

    /** The "order by" of a page that is read forwards or backwards. */
    String columns(boolean forwards) {
        var way = forwards == descending ? " desc" : "";
        return sort.key + way + (sort.isUnique() ? "" : ", id" + way);
    }

    /**
     * What is behind the parameters {@code key} and {@code id}. Said twice, because PostgreSQL
     * finds the place by the comparison of rows, H2 by that of one column.
     */
    String behind(boolean forwards) {
        var sign = forwards == descending ? "<" : ">";
        return sort.isUnique()
                ? "%s %s :key".formatted(sort.key, sign)
                : "%1$s %2$s= :key and (%1$s, id) %2$s (:key, :id)".formatted(sort.key, sign);
    }

    /** The key of a place as a parameter; null when it is none of this order. */
    @Nullable Object key(String text) {
        if (!sort.time) {
            return text.indexOf('\0') < 0 ? text : null;
        }
        try {
            return OffsetDateTime.ofInstant(Instant.parse(text), ZoneOffset.UTC);
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }

    /** The key of a place as text. */
    String text(Object key) {
        return key instanceof OffsetDateTime time ? time.toInstant().toString() : key.toString();
    }

    Class<?> type() {
        return sort.time ? OffsetDateTime.class : String.class;
    }
}
