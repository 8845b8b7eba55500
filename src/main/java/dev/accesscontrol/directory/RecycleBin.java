package dev.accesscontrol.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deleted users, as they were. Their credentials stay where they are. */
@Component
class RecycleBin {

    private static final String ITEMS =
            """
            id, username, username_key, family_name, given_name, display_name, email, status,
            link_source, link_object_id, has_password, password_terms, locked_until,
            last_sign_in_at, created_at, updated_at, search_text\
            """;

    /** Beside the username and the link, which nobody gets anew. */
    private static final String KEYS = "upn, upn_key, upn_domain, immutable_id";

    private static final String COLUMNS = ITEMS + ", " + KEYS;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecycleBin(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Moves users there, in the caller's transaction, and tells of it. */
    void take(Collection<DirectoryUser> users, String by) {
        for (var chunk : Chunks.of(users)) {
            var ids = chunk.stream().map(user -> user.id().value()).toList();
            jdbc.sql(
                            """
                            insert into deleted_users (%1$s, version, role, deleted_at, deleted_by)
                            select %1$s, version, role, :at, :by from users where id in (:ids)
                            """
                                    .formatted(COLUMNS))
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", by)
                    .param("ids", ids)
                    .update();
            jdbc.sql("delete from users where id in (:ids)").param("ids", ids).update();
            for (var user : chunk) {
                events.publishEvent(new UserDeleted(user.id(), user.username(), by));
            }
        }
    }

    /**
     * Brings users back as they were, in the caller's transaction, which has them locked. The role
     * stays behind, and the version moves: a page from before the deletion changes nobody.
     */
    void putBack(List<DirectoryUser> users) {
        putBack(users.stream().map(DirectoryUser::id).toList(), KEYS);
    }

    /** The same without UPN and ImmutableID, which the caller gives them anew at once. */
    void putBackWithoutKeys(List<UserId> users) {
        putBack(users, "null, null, null, null");
    }

    /** Tells of somebody who has come back. */
    void tell(UserChange.Restore restored) {
        events.publishEvent(new UserRestored(restored.id(), restored.username(), restored.by()));
    }

    private void putBack(List<UserId> users, String keys) {
        for (var chunk : Chunks.of(users)) {
            var ids = chunk.stream().map(UserId::value).toList();
            jdbc.sql(
                            """
                            insert into users (%1$s, %2$s, version, role)
                            select %1$s, %3$s, version + 1, :role
                            from deleted_users where id in (:ids)
                            """
                                    .formatted(ITEMS, KEYS, keys))
                    .param("role", Role.NONE.name())
                    .param("ids", ids)
                    .update();
            remove(ids);
        }
    }

    /**
     * Gives up users who were deleted before then, some at a time, in the caller's transaction, and
     * tells of it.
     *
     * @return how many
     */
    int purge(Instant deletedBefore) {
        var ids =
                jdbc.sql(
                                """
                                select id from deleted_users where deleted_at < :before
                                order by deleted_at limit :some
                                """)
                        .param("before", deletedBefore.atOffset(ZoneOffset.UTC))
                        .param("some", Chunks.SIZE)
                        .query((row, _) -> new UserId(row.getObject("id", UUID.class)))
                        .list();
        var old = lock(ids);
        old.removeIf(user -> !user.deletedAt().isBefore(deletedBefore));
        return giveUp(old);
    }

    /** The same with users whom somebody has chosen. */
    int purge(Collection<UserId> ids) {
        return giveUp(lock(ids));
    }

    private int giveUp(List<DeletedUser> users) {
        for (var chunk : Chunks.of(users)) {
            remove(chunk.stream().map(it -> it.user().id().value()).toList());
            chunk.forEach(it ->
                    events.publishEvent(new UserPurged(it.user().id(), it.user().username())));
        }
        return users.size();
    }

    private void remove(List<UUID> ids) {
        jdbc.sql("delete from deleted_users where id in (:ids)").param("ids", ids).update();
    }

    /**
     * Those of the users who are there, locked until the transaction ends: nobody is restored and
     * given up at once. In one order for everybody, so that nobody waits in a circle.
     */
    List<DeletedUser> lock(Collection<UserId> ids) {
        var sorted = ids.stream().distinct().sorted(Comparator.comparing(UserId::value)).toList();
        var locked = new ArrayList<DeletedUser>();
        for (var chunk : Chunks.of(sorted)) {
            jdbc.sql(DeletedUserSearch.SELECT + " where id in (:ids) order by id for update")
                    .param("ids", chunk.stream().map(UserId::value).toList())
                    .query(DeletedUserSearch::read)
                    .list()
                    .forEach(locked::add);
        }
        return locked;
    }

    /** Which of these users are there. */
    Set<UserId> holds(Collection<UserId> users) {
        var found = new HashSet<UserId>();
        for (var chunk : Chunks.of(users)) {
            jdbc.sql("select id from deleted_users where id in (:ids)")
                    .param("ids", chunk.stream().map(UserId::value).toList())
                    .query(UUID.class)
                    .list()
                    .forEach(id -> found.add(new UserId(id)));
        }
        return found;
    }
}
