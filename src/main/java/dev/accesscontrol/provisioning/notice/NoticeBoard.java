package dev.accesscontrol.provisioning.notice;

import dev.accesscontrol.provisioning.connection.ConsentLost;
import dev.accesscontrol.provisioning.run.RunEnded;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes notices, in the transaction of what they tell. An hourly run that fails for the same
 * reason again makes no notice of its own for a day: the first one counts it, and who has read that
 * is left in peace. A run that ends in another way ends the counting.
 */
@Component
class NoticeBoard {

    private static final Duration COUNTED = Duration.ofDays(1);

    private final JdbcClient jdbc;

    NoticeBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param key the same for what is the same
     */
    void tell(NoticeKind kind, RunEnded run, String key) {
        stopCounting(run, key);
        var counted =
                jdbc.sql(
                                """
                                update notices set times = times + 1, last_at = :now, run_id = :run
                                where open_key = :key
                                """)
                        .param("now", at(run.at()))
                        .param("run", run.runId())
                        .param("key", key)
                        .update();
        if (counted == 0) {
            add(kind, run, key);
        }
    }

    /** What was told of the domain's runs of this kind is not the case any more. */
    void stopCounting(RunEnded run, String exceptKey) {
        jdbc.sql(
                        """
                        update notices set open_key = null
                        where domain_id = :domain and run_kind = :kind and open_key is not null
                          and (open_key <> :key or first_at <= :before)
                        """)
                .param("domain", run.domainId())
                .param("kind", run.kind().name())
                .param("key", exceptKey)
                .param("before", at(run.at().minus(COUNTED)))
                .update();
    }

    private void add(NoticeKind kind, RunEnded run, String key) {
        jdbc.sql(
                        """
                        insert into notices (id, kind, connection_id, source, run_id, run_kind,
                          domain_id, domain, failure_cause, failed_rows, times, first_at, last_at,
                          open_key)
                        values (:id, :kind, :connection, :source, :run, :runKind, :domainId,
                          :domain, :cause, :failed, 1, :now, :now, :key)
                        """)
                .param("id", UUID.randomUUID())
                .param("kind", kind.name())
                .param("connection", run.connectionId())
                .param("source", run.source())
                .param("run", run.runId())
                .param("runKind", run.kind().name())
                .param("domainId", run.domainId())
                .param("domain", run.domain())
                .param("cause", run.failureCause())
                .param("failed", run.counts().failed())
                .param("now", at(run.at()))
                .param("key", key)
                .update();
    }

    void tell(ConsentLost lost) {
        jdbc.sql(
                        """
                        insert into notices (id, kind, connection_id, source, failed_rows, times,
                          first_at, last_at)
                        values (:id, :kind, :connection, :source, 0, 1, :now, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("kind", NoticeKind.CONSENT_LOST.name())
                .param("connection", lost.connectionId())
                .param("source", lost.source())
                .param("now", at(lost.at()))
                .update();
    }

    /**
     * @return how many have gone
     */
    int removeUntouchedSince(Instant before) {
        return jdbc.sql("delete from notices where last_at < ?").param(at(before)).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
