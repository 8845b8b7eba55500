package dev.accesscontrol.provisioning.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Gauges of what is stored: every node tells the same. However often somebody asks, the database is
 * asked every 15 seconds at most, also while it does not answer; the gauges have no value then.
 */
@Component
class StateMeters implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(StateMeters.class);
    private static final Duration GRAIN = Duration.ofSeconds(15);

    private final StateReader reader;
    private final Clock clock;
    private @Nullable MultiGauge lastSyncs;
    private @Nullable StoredState state;
    private @Nullable Instant readAt;

    StateMeters(StateReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "accesscontrol.runs.queue.age", it -> age(it.oldestRun()));
        gauge(registry, "accesscontrol.jobs.queue.age", it -> age(it.oldestJob()));
        gauge(registry, "accesscontrol.plans.held", StoredState::heldPlans);
        gauge(registry, "accesscontrol.notices.unread", StoredState::unreadNotices);
        lastSyncs =
                MultiGauge.builder("accesscontrol.sync.last.success")
                        .baseUnit("seconds")
                        .description("When the latest sync of a domain came to its end")
                        .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<StoredState> value) {
        var gauge = Gauge.builder(name, () -> value(value));
        (name.endsWith(".age") ? gauge.baseUnit("seconds") : gauge).register(registry);
    }

    private double value(ToDoubleFunction<StoredState> value) {
        var now = current();
        return now == null ? Double.NaN : value.applyAsDouble(now);
    }

    private synchronized @Nullable StoredState current() {
        var now = clock.instant();
        if (readAt == null || Duration.between(readAt, now).abs().compareTo(GRAIN) >= 0) {
            readAt = now;
            state = read(now);
        }
        return state;
    }

    private @Nullable StoredState read(Instant now) {
        try {
            var fresh = reader.read(now);
            if (lastSyncs != null) {
                lastSyncs.register(
                        fresh.lastSyncs().entrySet().stream()
                                .map(entry -> row(entry.getKey(), entry.getValue()))
                                .toList(),
                        true);
            }
            return fresh;
        } catch (DataAccessException e) {
            LOG.warn("the state cannot be told: {}", e.getClass().getSimpleName());
            return null;
        }
    }

    private static Row<?> row(String domain, Instant at) {
        return Row.of(Tags.of("domain", domain), at.getEpochSecond());
    }

    private double age(@Nullable Instant since) {
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
