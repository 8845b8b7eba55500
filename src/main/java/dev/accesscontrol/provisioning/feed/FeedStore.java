package dev.accesscontrol.provisioning.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cursors. Each write names the round that it follows, so that of two at once one fails. */
@Component
class FeedStore {

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Feed> find(UUID connectionId) {
        return query("select * from feeds where connection_id = ?", connectionId);
    }

    /** Whoever changes places waits here for whoever prunes. */
    Optional<Feed> lock(UUID connectionId) {
        return query("select * from feeds where connection_id = ? for update", connectionId);
    }

    private Optional<Feed> query(String sql, UUID connectionId) {
        return jdbc.sql(sql).param(connectionId).query(FeedStore::read).optional();
    }

    void create(UUID connectionId) {
        jdbc.sql(
                        """
                        insert into feeds (connection_id, round, pruned)
                        select :id, 0, 0 from connections c where c.id = :id
                          and not exists (select 1 from feeds f where f.connection_id = :id)
                        """)
                .param("id", connectionId)
                .update();
    }

    /**
     * @param cursor null when there is none any more
     * @param at when the cursor was asked for
     * @return whether the round was still the one that it follows
     */
    boolean advance(Feed before, @Nullable String cursor, Instant at) {
        return jdbc.sql(
                                """
                                update feeds set round = round + 1, change_cursor = :cursor,
                                  cursor_at = :at, read_at = :at
                                where connection_id = :id and round = :round
                                """)
                        .param("cursor", cursor)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", before.connectionId())
                        .param("round", before.round())
                        .update()
                == 1;
    }

    /** What came before is of no use to anybody: rounds and listings that began before, neither. */
    void cut(UUID connectionId) {
        jdbc.sql("update feeds set round = round + 1, pruned = round + 1 where connection_id = ?")
                .param(connectionId)
                .update();
    }

    void pruned(UUID connectionId, long round) {
        jdbc.sql("update feeds set pruned = :round where connection_id = :id and pruned < :round")
                .param("round", round)
                .param("id", connectionId)
                .update();
    }

    private static Feed read(ResultSet row, int number) throws SQLException {
        return new Feed(
                row.getObject("connection_id", UUID.class),
                row.getLong("round"),
                row.getString("change_cursor"),
                time(row, "cursor_at"),
                time(row, "read_at"),
                row.getLong("pruned"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
