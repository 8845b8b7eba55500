package dev.accesscontrol.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A search in a log as a condition of SQL; what is null is not asked for. */
final class Conditions {

    /** Behind everything that begins alike. */
    private static final char LAST = '\uFFFF';

    private final List<String> parts = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> parameters = new HashMap<>();

    Conditions period(String column, @Nullable Instant from, @Nullable Instant until) {
        if (from != null) {
            add(column + " >= :from", "from", from.atOffset(ZoneOffset.UTC));
        }
        if (until != null) {
            add(column + " < :until", "until", until.atOffset(ZoneOffset.UTC));
        }
        return this;
    }

    Conditions is(String column, String parameter, @Nullable Object value) {
        if (value != null) {
            add(column + " = :" + parameter, parameter, value);
        }
        return this;
    }

    /**
     * @param condition has %s for the condition on the key
     * @param text the whole key, in any case, or with an asterisk behind it its beginning
     */
    Conditions named(String condition, String key, String parameter, @Nullable String text) {
        if (text == null) {
            return this;
        }
        if (!text.endsWith("*")) {
            return where(condition.formatted(key + " = :" + parameter), parameter, Texts.key(text));
        }
        var beginning = Texts.key(text.substring(0, text.length() - 1));
        parameters.put(parameter + "End", beginning + LAST);
        var range = "%1$s >= :%2$s and %1$s < :%2$sEnd".formatted(key, parameter);
        return where(condition.formatted(range), parameter, beginning);
    }

    Conditions where(String condition, String parameter, Object value) {
        add(condition, parameter, value);
        return this;
    }

    private void add(String part, String parameter, Object value) {
        parts.add(part);
        parameters.put(parameter, value);
    }

    String sql() {
        return String.join(" and ", parts);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
