package dev.accesscontrol.provisioning.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each domain stands among the rounds of its connection. */
@Component
class FeedPlaces {

    private final JdbcClient jdbc;

    FeedPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the domain needs a whole listing. */
    OptionalLong of(UUID domainId, Instant listedSince) {
        return jdbc.sql(
                        """
                        select consumed from feed_places
                        where domain_id = ? and consumed is not null and listed_at >= ?
                        """)
                .params(domainId, listedSince.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /**
     * @param round null when the domain has no place any more
     */
    void move(UUID domainId, @Nullable Long round) {
        jdbc.sql(
                        "update feed_places set consumed = :round where domain_id = :id and consumed is not null")
                .param("round", round, java.sql.Types.BIGINT)
                .param("id", domainId)
                .update();
    }

    void list(UUID connectionId, UUID domainId, @Nullable Long round, Instant at) {
        int known =
                jdbc.sql(
                                "update feed_places set consumed = :round, listed_at = :at where domain_id = :id")
                        .param("round", round, java.sql.Types.BIGINT)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", domainId)
                        .update();
        if (known == 0) {
            jdbc.sql("insert into feed_places values (:id, :connection, :round, :at)")
                    .param("id", domainId)
                    .param("connection", connectionId)
                    .param("round", round, java.sql.Types.BIGINT)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    void forget(UUID connectionId) {
        jdbc.sql("update feed_places set consumed = null where connection_id = ?")
                .param(connectionId)
                .update();
    }

    /** Domains that need a whole listing anyway hold nothing back. */
    void forgetListedBefore(UUID connectionId, Instant time) {
        jdbc.sql("update feed_places set consumed = null where connection_id = ? and listed_at < ?")
                .params(connectionId, time.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The last round that every domain of the connection has taken in. */
    long consumedByAll(Feed feed) {
        return jdbc.sql("select min(consumed) from feed_places where connection_id = ?")
                .param(feed.connectionId())
                .query(Long.class)
                .optional()
                .orElse(feed.round());
    }
}
