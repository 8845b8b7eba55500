package dev.accesscontrol.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deleted users, as they were. Their credentials stay where they are. */
@Component
class RecycleBin {

    private static final String COLUMNS =
            """
            id, version, username, username_key, family_name, given_name, display_name, email, upn,
            upn_key, upn_domain, immutable_id, status, role, link_source, link_object_id,
            has_password, last_sign_in_at, created_at, updated_at\
            """;

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
                            "insert into deleted_users (%s, deleted_at, deleted_by) select %s, :at, :by from users where id in (:ids)"
                                    .formatted(COLUMNS, COLUMNS))
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
                        .query(UUID.class)
                        .list();
        if (!ids.isEmpty()) {
            jdbc.sql("delete from deleted_users where id in (:ids)").param("ids", ids).update();
            ids.forEach(id -> events.publishEvent(new UserPurged(new UserId(id))));
        }
        return ids.size();
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
