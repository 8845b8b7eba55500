package dev.accesscontrol.directory.registration;

import dev.accesscontrol.directory.registration.Registration.Counts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table user_registrations. A state changes only from the one that it is expected to be. */
@Component
class RegistrationStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    RegistrationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file of which nothing was read yet. */
    void add(UUID id, Registrations.Upload upload) {
        jdbc.sql(
                        """
                        insert into user_registrations (id, state, purpose, file_name, uploaded_by,
                            uploaded_at, adds, updates, unchanged, wrong, warned, linked_done,
                            position, done, failed, heartbeat_at)
                        values (:id, 'REFUSED', :purpose, :file, :by, :now, 0, 0, 0, 0, 0, true,
                            -1, 0, 0, :now)
                        """)
                .param("id", id)
                .param("purpose", upload.purpose().name())
                .param("file", LineProblem.atMost(200, upload.fileName()))
                .param("by", upload.by())
                .param("now", now())
                .update();
    }

    /** What was found in it. */
    void reviewed(UUID id, RegistrationState state, Counts counts, boolean linked) {
        jdbc.sql(
                        """
                        update user_registrations set state = :state, adds = :adds,
                            updates = :updates, unchanged = :unchanged, wrong = :wrong,
                            warned = :warned, linked_done = :linkedDone
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("adds", counts.adds())
                .param("updates", counts.updates())
                .param("unchanged", counts.unchanged())
                .param("wrong", counts.wrong())
                .param("warned", counts.warned())
                .param("linkedDone", !linked)
                .update();
    }

    Counts count(UUID id) {
        return jdbc.sql(
                        """
                        select count(case when action = 'ADD' then 1 end),
                            count(case when action = 'UPDATE' then 1 end),
                            count(case when action = 'UNCHANGED' then 1 end),
                            count(case when action = 'ERROR' then 1 end),
                            count(managed_by)
                        from user_registration_rows where registration_id = :id
                        """)
                .param("id", id)
                .query((row, _) ->
                        new Counts(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5)))
                .single();
    }

    Optional<Registration> find(UUID id) {
        return select("where id = :id", id);
    }

    /** Keeps other jobs off it until the transaction ends. */
    Optional<Registration> lock(UUID id) {
        return select("where id = :id for update", id);
    }

    private Optional<Registration> select(String which, UUID id) {
        return jdbc.sql("select * from user_registrations " + which)
                .param("id", id)
                .query(RegistrationStore::read)
                .optional();
    }

    /**
     * @return whether this call began the import, and not an earlier one
     */
    boolean start(UUID id, String by) {
        return jdbc.sql(
                                """
                                update user_registrations set state = 'IMPORTING', started_by = :by,
                                    started_at = :now, heartbeat_at = :now
                                where id = :id and state = 'READY'
                                """)
                        .param("id", id)
                        .param("by", by)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** The lines that hand keys on have had their turn. */
    void linkedDone(UUID id) {
        jdbc.sql("update user_registrations set linked_done = true where id = :id")
                .param("id", id)
                .update();
    }

    void progress(UUID id, long position, long done, long failed) {
        jdbc.sql(
                        """
                        update user_registrations set position = :position, done = done + :done,
                            failed = failed + :failed, heartbeat_at = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("position", position)
                .param("done", done)
                .param("failed", failed)
                .param("now", now())
                .update();
    }

    void finish(UUID id) {
        end(id, "IMPORTED", "IMPORTING");
    }

    /** Returns false when it is not waiting any more. */
    boolean expire(UUID id) {
        return end(id, "EXPIRED", "READY");
    }

    private boolean end(UUID id, String state, String before) {
        return jdbc.sql(
                                """
                                update user_registrations set state = :state, finished_at = :now
                                where id = :id and state = :before
                                """)
                        .param("id", id)
                        .param("state", state)
                        .param("before", before)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Those in a state that nobody has touched for so long. */
    List<UUID> untouched(RegistrationState state, Duration age) {
        return jdbc.sql(
                        """
                        select id from user_registrations
                        where state = :state and heartbeat_at < :limit
                        """)
                .param("state", state.name())
                .param("limit", now().minus(age))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    static Registration read(ResultSet row, int number) throws SQLException {
        return new Registration(
                row.getObject("id", UUID.class),
                RegistrationState.valueOf(row.getString("state")),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("file_name"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                new Counts(
                        row.getLong("adds"),
                        row.getLong("updates"),
                        row.getLong("unchanged"),
                        row.getLong("wrong"),
                        row.getLong("warned")),
                row.getBoolean("linked_done"),
                row.getLong("position"),
                row.getLong("done"),
                row.getLong("failed"),
                row.getString("started_by"),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
