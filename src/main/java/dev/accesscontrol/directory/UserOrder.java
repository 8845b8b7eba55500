package dev.accesscontrol.directory;

import dev.accesscontrol.web.KeyOrder;
import dev.accesscontrol.web.SortKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** By what the list is ordered; users who are equal in it are ordered by their id. */
public record UserOrder(Sort sort, boolean descending) {

    public static final UserOrder BY_USERNAME = new UserOrder(Sort.USERNAME, false);

    /**
     * What the list can be ordered by. The expressions are those of the indexes, word for word: a
     * million users are read from where a page begins, and never sorted.
     */
    public enum Sort {
        USERNAME(SortKey.text("username_key"), user -> Keys.lower(user.user().username())),
        NAME(SortKey.text("display_name"), user -> user.user().profile().displayName()),
        UPN(
                SortKey.text("coalesce(upn_key, '')"),
                user ->
                        Objects.requireNonNullElse(
                                Keys.lowerOrNull(user.user().profile().upn()), "")),
        LAST_SIGN_IN(
                SortKey.time(
                        "coalesce(last_sign_in_at, timestamp with time zone '1970-01-01 00:00:00+00:00')"),
                user -> Objects.requireNonNullElse(user.lastSignInAt(), Instant.EPOCH)),
        CREATED(SortKey.time("created_at"), UserEntry::createdAt);

        private final SortKey key;
        private final Function<UserEntry, Object> value;

        Sort(SortKey key, Function<UserEntry, Object> value) {
            this.key = key;
            this.value = value;
        }

        String sql() {
            return key.sql();
        }

        /** Usernames are unique, and their index has nothing else. */
        private boolean isUnique() {
            return this == USERNAME;
        }
    }

    KeyOrder keys() {
        return new KeyOrder(sort.key, sort.isUnique() ? null : SortKey.id("id"), descending);
    }

    /** Where a user stands. */
    List<?> keysOf(UserEntry user) {
        var key = sort.value.apply(user);
        return sort.isUnique() ? List.of(key) : List.of(key, user.user().id());
    }
}
