package dev.accesscontrol.provisioning.run;

import java.sql.Types;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which of a page's keys a draft holds already. An IN-list beside the plan's id would read the
 * whole plan for each page: H2 uses no more than the first column of an index then, and PostgreSQL
 * has no statistics of a plan that is being written. A subquery for each key leaves no choice but
 * the index of that key.
 */
@Component
class KnownKeys {

    private static final String PROBE =
            """
            select k.key_value from unnest(cast(:keys as varchar array)) as k(key_value)
            where (select max(1) from %1$s t
                   where t.plan_id = :plan and t.%2$s = cast(k.key_value as %3$s)) = 1
            """;

    private static final String PEOPLE = PROBE.formatted("plan_rows", "object_id", "varchar");
    private static final String USERS = PROBE.formatted("plan_seen", "user_id", "uuid");

    private final JdbcClient jdbc;

    KnownKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the source's people that have a row. */
    Set<String> people(UUID planId, Collection<String> objectIds) {
        return known(PEOPLE, planId, objectIds.toArray(String[]::new));
    }

    /** Those of the users that the listing has accounted for. */
    Set<UUID> users(UUID planId, Collection<UUID> ids) {
        var found = new HashSet<UUID>();
        known(USERS, planId, ids.stream().map(UUID::toString).toArray(String[]::new))
                .forEach(id -> found.add(UUID.fromString(id)));
        return found;
    }

    private Set<String> known(String probe, UUID planId, String[] keys) {
        return jdbc.sql(probe)
                .param("plan", planId)
                .param("keys", keys, Types.ARRAY)
                .query((row, number) -> row.getString(1))
                .set();
    }
}
