package dev.accesscontrol.provisioning.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What periodic sync has deleted of a domain lately, so that an hourly trickle cannot empty a
 * directory.
 */
@Component
class RecentDeletions {

    private static final Duration WINDOW = Duration.ofHours(24);

    /** No run takes longer; older ones need not even be looked at. */
    private static final Duration LONGEST_RUN = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    RecentDeletions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Deletions of the domain's periodic runs of the last 24 hours. There is no end to the window:
     * runs that seem to be of the future, because the clock was set back, count.
     */
    long of(UUID domainId) {
        var now = clock.instant();
        return jdbc.sql(
                        """
                        select coalesce(sum(deleted), 0) from runs
                        where domain_id = :domain and kind = 'SYNC' and requested_at > :oldest
                          and run_trigger = 'PERIODIC' and deleted > 0
                          and coalesce(finished_at, requested_at) > :since
                        """)
                .param("domain", domainId)
                .param("oldest", time(now.minus(WINDOW).minus(LONGEST_RUN)))
                .param("since", time(now.minus(WINDOW)))
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
