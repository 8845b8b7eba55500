package dev.accesscontrol.directory;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets the status of many users, in the caller's transaction, which has them locked. */
@Component
class StatusWriter {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StatusWriter(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells of each; setting Enabled also unlocks who is locked out.
     *
     * @return for whom it changed something
     */
    Set<UserId> set(UserStatus status, List<DirectoryUser> users) {
        var others = users.stream().filter(user -> user.status() != status).toList();
        for (var chunk : Chunks.of(others)) {
            jdbc.sql(
                            """
                            update users set status = :status, updated_at = :now, version = version + 1
                            where id in (:ids)
                            """)
                    .param("status", status.name())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("ids", chunk.stream().map(user -> user.id().value()).toList())
                    .update();
        }
        var changed = new HashSet<UserId>();
        others.forEach(user -> changed.add(user.id()));
        if (status == UserStatus.ENABLED) {
            changed.addAll(lockedOut(users));
        }
        users.stream()
                .filter(user -> changed.contains(user.id()))
                .forEach(user -> events.publishEvent(told(status, user)));
        return changed;
    }

    private static Object told(UserStatus status, DirectoryUser user) {
        return switch (status) {
            case ENABLED -> new UserEnabled(user.id(), user.username());
            case DISABLED -> new UserDisabled(user.id(), user.username());
        };
    }

    private Set<UserId> lockedOut(List<DirectoryUser> users) {
        var found = new HashSet<UserId>();
        for (var chunk : Chunks.of(users)) {
            jdbc.sql("select id from users where id in (:ids) and locked_until > :now")
                    .param("ids", chunk.stream().map(user -> user.id().value()).toList())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .query((row, _) -> new UserId(row.getObject("id", UUID.class)))
                    .list()
                    .forEach(found::add);
        }
        return found;
    }
}
