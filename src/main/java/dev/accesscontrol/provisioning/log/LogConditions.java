package dev.accesscontrol.provisioning.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A search in the log as a condition of SQL on the run {@code r}. */
record LogConditions(String sql, Map<String, Object> parameters) {

    static LogConditions of(LogQuery query) {
        var conditions = new Builder();
        conditions.add("r.requested_at >= :from", "from", time(query.from()));
        conditions.add("r.requested_at < :until", "until", time(query.until()));
        conditions.add("r.connection_id = :connection", "connection", query.connectionId());
        conditions.add("r.domain = :domain", "domain", query.domain());
        conditions.add("r.kind = :kind", "kind", name(query.kind()));
        conditions.add("r.state = :state", "state", name(query.result()));
        return conditions.build();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static final class Builder {

        private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String condition, String parameter, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(parameter, value);
            }
        }

        LogConditions build() {
            return new LogConditions(String.join(" and ", conditions), parameters);
        }
    }
}
