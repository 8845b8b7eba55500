package dev.accesscontrol.provisioning.connection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wait for a consent to take effect. Tokens of the first minutes can lack the permissions, in
 * bad cases for hours: it is asked again with growing pauses, and not for ever.
 */
@Entity
@Table(name = "access_waits")
class AccessWait {

    /** How long it goes on by itself. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private static final int[] PAUSES = {2, 3, 5, 8, 13, 20, 30};

    @Id private UUID connectionId;
    private int episode;
    private Instant since;
    private int tries;
    private @Nullable Instant lastAt;
    private @Nullable Instant nextAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessWait() {}

    AccessWait(UUID connectionId, Instant now) {
        this.connectionId = connectionId;
        this.since = now;
        this.nextAt = now;
    }

    /** Waits again from the beginning; an answer to an earlier question counts no more. */
    void startAgain(Instant now) {
        episode++;
        since = now;
        tries = 0;
        lastAt = null;
        nextAt = now;
    }

    /** Counts a try and plans the next one, unless patience is at its end. */
    void goOn(Instant now) {
        tries++;
        lastAt = now;
        nextAt =
                now.isBefore(since.plus(PATIENCE))
                        ? now.plusSeconds(PAUSES[Math.min(tries, PAUSES.length) - 1])
                        : null;
    }

    /** Counts a try that was the last one. */
    void end(Instant now) {
        tries++;
        lastAt = now;
        nextAt = null;
    }

    int episode() {
        return episode;
    }

    @Nullable Instant nextAt() {
        return nextAt;
    }

    AccessProgress progress(Instant now) {
        return new AccessProgress(since, tries, lastAt, nextAt, isAlive(now));
    }

    /** A try that is overdue for a minute will not come: its job was lost. */
    private boolean isAlive(Instant now) {
        return nextAt != null && now.isBefore(nextAt.plusSeconds(60));
    }
}
