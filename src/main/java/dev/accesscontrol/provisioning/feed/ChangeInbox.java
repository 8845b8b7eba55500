package dev.accesscontrol.provisioning.feed;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.plan.Keys;
import dev.accesscontrol.provisioning.source.SourceChange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was changed, once a person: only the last round that told it is kept. */
@Component
class ChangeInbox {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    ChangeInbox(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    void put(UUID connectionId, long round, Instant at, List<SourceChange> changes) {
        jdbc.batchUpdate(
                "delete from feed_changes where connection_id = ? and object_id = ?",
                changes,
                1000,
                (row, change) -> {
                    row.setObject(1, connectionId);
                    row.setString(2, change.objectId());
                });
        jdbc.batchUpdate(
                """
                insert into feed_changes (connection_id, object_id, round, upn_domain, told_at)
                values (?, ?, ?, ?, ?)
                """,
                changes,
                1000,
                (row, change) -> {
                    row.setObject(1, connectionId);
                    row.setString(2, change.objectId());
                    row.setLong(3, round);
                    row.setString(4, change.upn() == null ? null : Keys.domain(change.upn()));
                    row.setObject(5, at.atOffset(ZoneOffset.UTC));
                });
    }

    /**
     * Those who were changed in the rounds and have, had or may have a UPN in the domain: the
     * source told one, a user there is linked to them, or nothing is known.
     */
    List<String> concerning(
            ConnectionView connection, String domain, long after, long upTo, int most) {
        return client.sql(
                        """
                        select c.object_id from feed_changes c
                        where c.connection_id = :connection and c.round > :after and c.round <= :upTo
                          and (c.upn_domain is null or c.upn_domain = :domain or exists (
                            select 1 from user_keys k where k.link_source = :source
                              and k.link_object_id = c.object_id and k.upn_domain = :domain))
                        order by c.object_id limit :most
                        """)
                .param("connection", connection.id())
                .param("after", after)
                .param("upTo", upTo)
                .param("domain", Keys.of(domain))
                .param("source", connection.linkSource())
                .param("most", most)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The last of these rounds that is older than that. */
    Optional<Long> lastBefore(UUID connectionId, long upTo, Instant time) {
        return client.sql(
                        """
                        select round from feed_changes
                        where connection_id = ? and round <= ? and told_at < ?
                        order by round desc limit 1
                        """)
                .params(connectionId, upTo, time.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    void forget(UUID connectionId, long upTo) {
        client.sql("delete from feed_changes where connection_id = ? and round <= ?")
                .params(connectionId, upTo)
                .update();
    }
}
