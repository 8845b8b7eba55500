package dev.accesscontrol.provisioning.run;

import java.sql.ResultSet;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which of a page's keys a draft holds already, by one probe of an index a key. An IN-list beside
 * the plan's id would read the whole plan for each page: H2 uses no more than the first column of
 * an index then. And the tables that are probed have one index each: PostgreSQL has no statistics
 * of a plan that is being written, and takes any index that begins with the plan.
 */
@Component
class KnownKeys {

    private static final String PEOPLE =
            """
            select k.key_value, (
              select max(t.position) from plan_people t
              where t.plan_id = :plan and t.object_id = k.key_value)
            from unnest(cast(:keys as varchar array)) as k(key_value)
            """;

    private static final String USERS =
            """
            select k.key_value, (
              select max(1) from plan_seen t
              where t.plan_id = :plan and t.user_id = cast(k.key_value as uuid))
            from unnest(cast(:keys as varchar array)) as k(key_value)
            """;

    private final JdbcClient jdbc;

    KnownKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The positions of the rows of those of the source's people that have one. */
    Map<String, Long> people(UUID planId, Collection<String> objectIds) {
        return known(PEOPLE, planId, objectIds.toArray(String[]::new));
    }

    /** Those of the users that the listing has accounted for. */
    Set<UUID> users(UUID planId, Collection<UUID> ids) {
        var found = new HashSet<UUID>();
        known(USERS, planId, ids.stream().map(UUID::toString).toArray(String[]::new))
                .keySet()
                .forEach(id -> found.add(UUID.fromString(id)));
        return found;
    }

    private Map<String, Long> known(String probe, UUID planId, String[] keys) {
        var found = new HashMap<String, Long>();
        jdbc.sql(probe)
                .param("plan", planId)
                .param("keys", keys, Types.ARRAY)
                .query((ResultSet row) -> {
                    var value = row.getLong(2);
                    if (!row.wasNull()) {
                        found.put(row.getString(1), value);
                    }
                });
        return found;
    }
}
