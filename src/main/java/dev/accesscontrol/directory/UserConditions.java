package dev.accesscontrol.directory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The "where" of a query on the table users, with what it asks for as parameters. */
final class UserConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    UserConditions(UserQuery query, Instant now) {
        SearchWords.of(query.text()).into(this);
        if (query.status() != null) {
            add(statusIs(query.status()), "now", now.atOffset(ZoneOffset.UTC));
        }
        if (query.role() != null) {
            add("role = '" + query.role().name() + "'");
        }
        if (query.hasPassword() != null) {
            add(query.hasPassword() ? "has_password" : "not has_password");
        }
        signIn(query.signIn());
        if (query.source() != null) {
            add(
                    query.source().isEmpty() ? "link_source is null" : "link_source = :source",
                    "source",
                    query.source());
        }
    }

    private static String statusIs(ShownStatus status) {
        return switch (status) {
            case DISABLED -> "status = 'DISABLED'";
            case LOCKED_OUT -> "status = 'ENABLED' and locked_until > :now";
            case ENABLED -> "status = 'ENABLED' and (locked_until is null or locked_until <= :now)";
        };
    }

    /** By the expression that has an index. */
    private void signIn(SignInPeriod period) {
        var at = UserOrder.Sort.LAST_SIGN_IN.sql();
        var never = Instant.EPOCH.atOffset(ZoneOffset.UTC);
        if (period.ever() != null) {
            add(at + (period.ever() ? " > :never" : " = :never"), "never", never);
        }
        if (period.from() != null) {
            add(at + " >= :from", "from", period.from().atOffset(ZoneOffset.UTC));
        }
        if (period.before() != null) {
            add(at + " < :before", "before", period.before().atOffset(ZoneOffset.UTC));
            add(at + " > :never", "never", never);
        }
    }

    /** A condition whose few values are told to the database's planner: some are rare. */
    private void add(String condition) {
        conditions.add(condition);
    }

    /** A condition on one parameter, which it need not use. */
    void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
