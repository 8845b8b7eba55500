package dev.accesscontrol.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table initial_passwords, and the batches that it belongs to. */
@Repository
class InitialStore {

    private final JdbcClient database;
    private final BatchStore batches;
    private final Clock clock;

    InitialStore(JdbcClient database, BatchStore batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * @return false when there is one already
     */
    boolean insert(
            UUID id, BatchKind kind, InitialOrder order, @Nullable String keyDigest, long users) {
        if (!insertBatch(id, kind, order, users)) {
            return false;
        }
        database.sql(
                        """
                        insert into initial_passwords (batch_id, replace_existing, language, key_digest)
                        values (:id, :replace, :language, :digest)
                        """)
                .param("id", id)
                .param("replace", order.replaceExisting())
                .param("language", order.language().getLanguage())
                .param("digest", keyDigest)
                .update();
        return true;
    }

    private boolean insertBatch(UUID id, BatchKind kind, InitialOrder order, long users) {
        return database.sql(
                                """
                                insert into password_batches (id, kind, state, file_name, uploaded_by,
                                    uploaded_at, change_required, good, left_out, wrong, hashed, imported,
                                    failed, heartbeat_at)
                                values (:id, :kind, 'IMPORTING', '', :by, :now, :change, :users, 0, 0, 0, 0, 0,
                                    :now)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("kind", kind.name())
                        .param("by", order.by())
                        .param("now", now())
                        .param("change", order.changeRequired())
                        .param("users", users)
                        .update()
                == 1;
    }

    Optional<InitialView> find(UUID id, Map<BatchRow.Outcome, Long> outcomes) {
        return batches.find(id)
                .flatMap(batch ->
                        database.sql("select * from initial_passwords where batch_id = :id")
                                .param("id", id)
                                .query((row, number) -> read(batch, row, outcomes))
                                .optional());
    }

    /** Progress; the last users end the batch. */
    void done(UUID id, int successes, int others) {
        batches.imported(id, successes, others);
        database.sql(
                        """
                        update password_batches set state = 'IMPORTED', finished_at = :now
                        where id = :id and state = 'IMPORTING' and imported + failed >= good
                        """)
                .param("id", id)
                .param("now", now())
                .update();
    }

    /**
     * Takes a batch over whose process has died.
     *
     * @return false when it is alive, or somebody else did
     */
    boolean takeOver(UUID id) {
        return database.sql(
                                """
                                update password_batches set heartbeat_at = :now
                                where id = :id and state = 'IMPORTING' and heartbeat_at < :dead
                                """)
                        .param("id", id)
                        .param("now", now())
                        .param("dead", now().minus(BatchStore.DEAD_AFTER))
                        .update()
                == 1;
    }

    /**
     * Begins another round, of a batch that nobody works on.
     *
     * @return false when somebody does
     */
    boolean beginAgain(UUID id, String keyDigest) {
        boolean begun =
                database.sql(
                                        """
                                        update password_batches set state = 'IMPORTING', imported = 0,
                                            failed = good, uploaded_at = :now, heartbeat_at = :now,
                                            finished_at = null
                                        where id = :id and kind = 'GENERATED' and (
                                            state in ('IMPORTED', 'EXPIRED')
                                            or state = 'IMPORTING' and heartbeat_at < :dead)
                                        """)
                                .param("id", id)
                                .param("now", now())
                                .param("dead", now().minus(BatchStore.DEAD_AFTER))
                                .update()
                        == 1;
        if (begun) {
            renewKey(id, keyDigest);
        }
        return begun;
    }

    private void renewKey(UUID id, String digest) {
        database.sql(
                        """
                        update initial_passwords set key_digest = :digest, csv_at = null,
                            csv_had = false, slips_at = null, slips_had = false,
                            erased_at = null, replaced = 0
                        where batch_id = :id
                        """)
                .param("id", id)
                .param("digest", digest)
                .update();
    }

    /** In a round these are still to be done. */
    void setStaged(UUID id, long staged) {
        database.sql("update password_batches set failed = good - :staged where id = :id")
                .param("id", id)
                .param("staged", staged)
                .update();
    }

    /**
     * @return false when somebody has collected it already
     */
    boolean claim(UUID id, SlipForm form) {
        return database.sql(
                                "update initial_passwords set %1$s = :now where batch_id = :id and %1$s is null and erased_at is null"
                                        .formatted(column(form)))
                        .param("id", id)
                        .param("now", now())
                        .update()
                == 1;
    }

    void giveBack(UUID id, SlipForm form) {
        database.sql(
                        "update initial_passwords set %s = null where batch_id = :id and erased_at is null"
                                .formatted(column(form)))
                .param("id", id)
                .update();
    }

    /**
     * A form was handed out to its end.
     *
     * @return whether now all are
     */
    boolean had(UUID id, SlipForm form) {
        database.sql(
                        "update initial_passwords set %s = true where batch_id = :id"
                                .formatted(column(form).replace("_at", "_had")))
                .param("id", id)
                .update();
        return database.sql(
                        "select csv_had and slips_had from initial_passwords where batch_id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static String column(SlipForm form) {
        return switch (form) {
            case CSV -> "csv_at";
            case SLIPS -> "slips_at";
        };
    }

    void setReplaced(UUID id, long users) {
        database.sql("update initial_passwords set replaced = :users where batch_id = :id")
                .param("id", id)
                .param("users", users)
                .update();
    }

    void erased(UUID id) {
        database.sql(
                        "update initial_passwords set erased_at = :now where batch_id = :id and erased_at is null")
                .param("id", id)
                .param("now", now())
                .update();
    }

    /**
     * @param trouble null for none
     */
    void setTrouble(UUID id, @Nullable String trouble) {
        database.sql("update initial_passwords set trouble = :trouble where batch_id = :id")
                .param("id", id)
                .param("trouble", trouble == null ? null : Texts.atMost(300, trouble))
                .update();
    }

    private static InitialView read(
            BatchView batch, ResultSet row, Map<BatchRow.Outcome, Long> outcomes)
            throws SQLException {
        return new InitialView(
                batch,
                row.getBoolean("replace_existing"),
                Locale.of(row.getString("language")),
                row.getString("key_digest"),
                instant(row, "csv_at"),
                instant(row, "slips_at"),
                instant(row, "erased_at"),
                row.getLong("replaced"),
                row.getString("trouble"),
                outcomes);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
