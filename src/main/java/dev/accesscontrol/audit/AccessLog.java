package dev.accesscontrol.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the table access_log. */
@Component
class AccessLog {

    private final JdbcClient database;
    private final Clock clock;

    AccessLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** One line, by one statement, whatever it tells. */
    void write(AccessEvent event, @Nullable AccessReason reason, Who who, Visit visit) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        insert(
                new AccessEntry(
                        id, now(), event, reason, who.id(), who.username(), who.mark(), 1, visit));
    }

    /** Many as one line: those of one minute, reason and network, told by any node. */
    void count(AccessReason reason, String network, Instant minute, long attempts) {
        var id =
                UUID.nameUUIDFromBytes(
                        (minute + " " + reason + " " + network)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var visit = new Visit(network, Device.of(null));
        insert(
                new AccessEntry(
                        id, minute, AccessEvent.REFUSED, reason, null, null, null, 0, visit));
        database.sql("update access_log set attempts = attempts + :more where id = :id")
                .param("more", attempts)
                .param("id", id)
                .update();
    }

    private void insert(AccessEntry entry) {
        var device = entry.visit().device();
        var reason = entry.reason();
        database.sql(
                        """
                        insert into access_log (id, happened_at, event, reason, user_id, username,
                            user_key, unknown_mark, attempts, address, browser, platform, user_agent)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .param(entry.id())
                .param(entry.at().atOffset(ZoneOffset.UTC))
                .param(entry.event().name())
                .param(reason == null ? null : reason.name())
                .param(entry.userId())
                .param(entry.username())
                .param(entry.username() == null ? "" : Texts.key(entry.username()))
                .param(entry.unknownMark())
                .param(entry.attempts())
                .param(entry.visit().address())
                .param(device.browser())
                .param(device.platform())
                .param(device.userAgent())
                .update();
    }

    /**
     * @param mark of an unknown name; null for a known one
     */
    record Who(@Nullable UUID id, @Nullable String username, @Nullable String mark) {}
}
