package dev.accesscontrol.credentials;

import dev.accesscontrol.web.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table password_batches. A state changes only from the one that it is expected to be. */
@Repository
class BatchStore {

    /** How old the heartbeat of a living process never is. */
    static final Duration DEAD_AFTER = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Clock clock;

    BatchStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(UUID id, PasswordBatches.Upload upload, PasswordFile file) {
        var state = file.good().isEmpty() ? BatchState.REFUSED : BatchState.HASHING;
        database.sql(
                        """
                        insert into password_batches (id, state, file_name, uploaded_by, uploaded_at,
                            change_required, good, left_out, wrong, hashed, imported, failed,
                            heartbeat_at)
                        values (:id, :state, :file, :by, :now, true, :good, :leftOut, :wrong, 0, 0, 0,
                            :now)
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("file", Texts.atMost(200, upload.fileName()))
                .param("by", upload.by())
                .param("now", now())
                .param("good", file.good().size())
                .param("leftOut", file.leftOut())
                .param("wrong", file.wrong())
                .update();
    }

    Optional<BatchView> find(UUID id) {
        return database.sql("select * from password_batches where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    List<BatchView> read(Slice slice) {
        return database.sql("select * from password_batches where true" + slice.sql())
                .params(slice.parameters())
                .query((row, number) -> read(row))
                .list();
    }

    long count() {
        return database.sql("select count(*) from password_batches").query(Long.class).single();
    }

    /** Hashes were staged; the last ones make the batch ready. */
    void hashed(UUID id, int more) {
        database.sql(
                        """
                        update password_batches set hashed = hashed + :more, heartbeat_at = :now,
                            state = case when hashed + :more >= good then 'READY' else state end
                        where id = :id
                        """)
                .param("id", id)
                .param("more", more)
                .param("now", now())
                .update();
    }

    /** A process says that it still works on the batch. */
    void beat(UUID id) {
        database.sql("update password_batches set heartbeat_at = :now where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    /**
     * @return whether this call began the import, and not an earlier one
     */
    boolean beginImport(UUID id, boolean changeRequired) {
        return database.sql(
                                """
                                update password_batches set state = 'IMPORTING', heartbeat_at = :now,
                                    change_required = :change
                                where id = :id and state = 'READY'
                                """)
                        .param("id", id)
                        .param("now", now())
                        .param("change", changeRequired)
                        .update()
                == 1;
    }

    /**
     * Keeps other jobs off the batch until the transaction ends.
     *
     * @return whether it is to be imported at all
     */
    boolean lockImporting(UUID id) {
        return database.sql("select state from password_batches where id = :id for update")
                .param("id", id)
                .query(String.class)
                .optional()
                .filter(state -> state.equals(BatchState.IMPORTING.name()))
                .isPresent();
    }

    /** Imports on which nobody works, though [Import Data] was pressed. */
    List<UUID> stalled(Duration age) {
        return database.sql(
                        """
                        select id from password_batches
                        where state = 'IMPORTING' and kind = 'UPLOADED' and heartbeat_at < :limit
                        """)
                .param("limit", now().minus(age))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    void imported(UUID id, int set, int gone) {
        database.sql(
                        """
                        update password_batches set imported = imported + :set,
                            failed = failed + :gone, heartbeat_at = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("set", set)
                .param("gone", gone)
                .param("now", now())
                .update();
    }

    void finish(UUID id) {
        database.sql(
                        """
                        update password_batches set state = 'IMPORTED', finished_at = :now
                        where id = :id and state = 'IMPORTING'
                        """)
                .param("id", id)
                .param("now", now())
                .update();
    }

    /** Gives up what nobody imported; then {@link BatchRows#expire} drops the hashes. */
    void expire(Duration ageOfWaiting, Duration ageOfImporting) {
        database.sql(
                        """
                        update password_batches set state = 'EXPIRED', finished_at = :now
                        where state in ('HASHING', 'READY') and heartbeat_at < :waiting
                            or state = 'IMPORTING' and heartbeat_at < :importing
                        """)
                .param("now", now())
                .param("waiting", now().minus(ageOfWaiting))
                .param("importing", now().minus(ageOfImporting))
                .update();
    }

    private BatchView read(ResultSet row) throws SQLException {
        var state = BatchState.valueOf(row.getString("state"));
        var heartbeat = row.getObject("heartbeat_at", OffsetDateTime.class);
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new BatchView(
                row.getObject("id", UUID.class),
                BatchKind.valueOf(row.getString("kind")),
                state,
                row.getString("file_name"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("change_required"),
                row.getLong("good"),
                row.getLong("left_out"),
                row.getLong("wrong"),
                row.getLong("hashed"),
                row.getLong("imported"),
                row.getLong("failed"),
                finished == null ? null : finished.toInstant(),
                state.isMoving() ? left(row) : null,
                isAtWorkHere(row) && heartbeat.isBefore(now().minus(DEAD_AFTER)));
    }

    /** On the threads of one process, and not by a job that another would take over. */
    private static boolean isAtWorkHere(ResultSet row) throws SQLException {
        return row.getString("state").equals(BatchState.HASHING.name())
                || row.getString("state").equals(BatchState.IMPORTING.name())
                        && row.getString("kind").equals(BatchKind.GENERATED.name());
    }

    private @Nullable Duration left(ResultSet row) throws SQLException {
        long hashed =
                row.getString("kind").equals(BatchKind.UPLOADED.name())
                        ? row.getLong("hashed")
                        : row.getLong("imported") + row.getLong("failed");
        var begun = row.getObject("uploaded_at", OffsetDateTime.class);
        return hashed == 0
                ? null
                : Duration.between(begun, now())
                        .multipliedBy(row.getLong("good") - hashed)
                        .dividedBy(hashed);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
