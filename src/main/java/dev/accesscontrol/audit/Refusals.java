package dev.accesscontrol.audit;

import dev.accesscontrol.audit.AccessLog.Who;
import dev.accesscontrol.credentials.Origin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Those who were turned away, so that no flood of them fills the disk: what was not even checked,
 * and what is more than {@link #LINES} in a minute, is counted together. Whether a name is known
 * plays no part in it.
 */
@Component
class Refusals {

    /** Of this node in a minute. */
    static final int LINES = 600;

    /** Beyond that, newcomers of a minute are counted as one. */
    private static final int NETWORKS = 1_000;

    private final AccessLog log;
    private final PerMinute lines = new PerMinute(LINES);
    private final Map<Tally, Long> waiting = new HashMap<>();
    private final ReentrantLock writing = new ReentrantLock();

    Refusals(AccessLog log) {
        this.log = log;
    }

    private record Tally(AccessReason reason, String network, Instant minute) {}

    void add(AccessReason reason, Who who, Visit visit) {
        var now = log.now();
        var unchecked = reason == AccessReason.THROTTLED || reason == AccessReason.BUSY;
        if (!unchecked && lines.take("", now)) {
            log.write(AccessEvent.REFUSED, reason, who, visit);
            return;
        }
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        var network = unchecked ? Origin.of(visit.address()).network() : "";
        count(new Tally(reason, network, minute));
    }

    /** One writes for all who have come meanwhile, and nobody waits for that one. */
    private void count(Tally one) {
        synchronized (waiting) {
            var all = new Tally(one.reason(), "", one.minute());
            var known = waiting.size() < NETWORKS || waiting.containsKey(one);
            waiting.merge(known ? one : all, 1L, Long::sum);
        }
        while (isWaiting() && writing.tryLock()) {
            try {
                take().forEach((tally, attempts) ->
                        log.count(tally.reason(), tally.network(), tally.minute(), attempts));
            } finally {
                writing.unlock();
            }
        }
    }

    private boolean isWaiting() {
        synchronized (waiting) {
            return !waiting.isEmpty();
        }
    }

    private Map<Tally, Long> take() {
        synchronized (waiting) {
            var taken = Map.copyOf(waiting);
            waiting.clear();
            return taken;
        }
    }
}
