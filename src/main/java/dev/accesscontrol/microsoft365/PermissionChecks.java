package dev.accesscontrol.microsoft365;

import dev.accesscontrol.provisioning.source.AccessCheck;
import dev.accesscontrol.provisioning.source.SourceFailure;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks Microsoft for a connection's permissions in the background, for a page that never waits. A
 * result is good for a minute, and lives in this process only.
 */
@Component
public class PermissionChecks {

    private static final Logger LOG = LoggerFactory.getLogger(PermissionChecks.class);
    private static final Duration VALIDITY = Duration.ofMinutes(1);
    private static final int AT_A_TIME = 4;

    private final Verification verification;
    private final Clock clock;
    private final Map<UUID, Check> checks = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    AT_A_TIME, Thread.ofVirtual().name("permission-check-", 0).factory());

    PermissionChecks(Verification verification, Clock clock) {
        this.verification = verification;
        this.clock = clock;
    }

    /** Empty while Microsoft is being asked; the first call starts that. */
    public Optional<AccessCheck> look(UUID connection, String tenant) {
        var now = clock.instant();
        checks.values().removeIf(check -> check.isOver(now));
        return checks.computeIfAbsent(connection, id -> start(tenant, now)).result();
    }

    /** What is known already; nobody is asked. */
    public Optional<AccessCheck> known(UUID connection) {
        var now = clock.instant();
        return Optional.ofNullable(checks.get(connection))
                .filter(check -> !check.isOver(now))
                .flatMap(Check::result);
    }

    /** Asks now, whatever is known; a check that is under way goes on. */
    public void again(UUID connection, String tenant) {
        var now = clock.instant();
        checks.compute(
                connection,
                (id, check) ->
                        check == null || check.result().isPresent() ? start(tenant, now) : check);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private Check start(String tenant, Instant now) {
        return new Check(CompletableFuture.supplyAsync(() -> ask(tenant), threads), now);
    }

    private AccessCheck ask(String tenant) {
        try {
            return verification.of(tenant);
        } catch (CancellationException stopping) {
            throw stopping;
        } catch (RuntimeException e) {
            LOG.warn("The permissions could not be checked", e);
            return new AccessCheck.Refused(
                    new SourceFailure(SourceFailure.Cause.UNEXPECTED_ANSWER, null, null));
        }
    }

    private record Check(CompletableFuture<AccessCheck> asked, Instant started) {

        Optional<AccessCheck> result() {
            return Optional.ofNullable(asked.getNow(null));
        }

        boolean isOver(Instant now) {
            return asked.isDone() && !now.isBefore(started.plus(VALIDITY));
        }
    }
}
