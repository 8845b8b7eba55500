package dev.accesscontrol.directory;

import dev.accesscontrol.directory.UserOperation.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table user_operations. */
@Component
class OperationStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    OperationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An operation without users yet. */
    UUID add(String action, String by) {
        var id = UserId.next().value();
        jdbc.sql(
                        """
                        insert into user_operations (id, action, state, asked_by, asked_at, total, done, left_out)
                        values (:id, :action, 'ASKED', :by, :now, 0, 0, 0)
                        """)
                .param("id", id)
                .param("action", action)
                .param("by", by)
                .param("now", now())
                .update();
        return id;
    }

    void setTotal(UUID id, long total) {
        jdbc.sql("update user_operations set total = :total where id = :id")
                .param("total", total)
                .param("id", id)
                .update();
    }

    /**
     * @return false when it runs already, or ran
     */
    boolean start(UUID id) {
        return jdbc.sql(
                                """
                                update user_operations set state = 'RUNNING', started_at = :now
                                where id = :id and state = 'ASKED'
                                """)
                        .param("id", id)
                        .param("now", now())
                        .update()
                == 1;
    }

    void progress(UUID id, long done, long leftOut) {
        jdbc.sql(
                        """
                        update user_operations set done = done + :done, left_out = left_out + :leftOut
                        where id = :id
                        """)
                .param("id", id)
                .param("done", done)
                .param("leftOut", leftOut)
                .update();
    }

    void finish(UUID id) {
        jdbc.sql("update user_operations set state = 'DONE', finished_at = :now where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    Optional<UserOperation> find(UUID id) {
        return select("where id = :id", id);
    }

    /** Whoever else does a part of it waits. */
    Optional<UserOperation> lock(UUID id) {
        return select("where id = :id for update", id);
    }

    private Optional<UserOperation> select(String which, UUID id) {
        return jdbc.sql("select * from user_operations " + which)
                .param("id", id)
                .query(OperationStore::read)
                .optional();
    }

    /** Those that nobody confirmed in time, and those whose result has been there long enough. */
    void expire(Duration asked, Duration kept) {
        jdbc.sql(
                        """
                        delete from user_operations where state = 'ASKED' and asked_at < :asked
                            or state = 'DONE' and asked_at < :kept
                        """)
                .param("asked", now().minus(asked))
                .param("kept", now().minus(kept))
                .update();
    }

    /** How many users were left out, for each reason. */
    Map<ActionOutcome, Long> leftOut(UUID id) {
        var counts = new EnumMap<ActionOutcome, Long>(ActionOutcome.class);
        jdbc.sql(
                        """
                        select outcome, count(*) as users from user_operation_rows
                        where operation_id = :id and outcome <> 'DONE' group by outcome
                        """)
                .param("id", id)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        counts.put(
                                                ActionOutcome.valueOf(row.getString("outcome")),
                                                row.getLong("users")));
        return counts;
    }

    private static UserOperation read(ResultSet row, int number) throws SQLException {
        return new UserOperation(
                row.getObject("id", UUID.class),
                row.getString("action"),
                State.valueOf(row.getString("state")),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("left_out"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
