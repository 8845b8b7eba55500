package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.bulk.BulkInsert;
import dev.accesscontrol.provisioning.plan.PlannedChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the rows of a plan while it is put together. */
@Component
class PlanRowWriter {

    private static final BulkInsert<DraftRow> ROWS =
            new BulkInsert<>("plan_rows", DraftRow.COLUMNS);
    private static final BulkInsert<DraftRow> PEOPLE =
            new BulkInsert<>("plan_people", DraftRow.PERSON);

    private final NamedParameterJdbcTemplate jdbc;
    private final KnownKeys known;

    PlanRowWriter(NamedParameterJdbcTemplate jdbc, KnownKeys known) {
        this.jdbc = jdbc;
        this.known = known;
    }

    /**
     * Takes back the rows of people that come a second time.
     *
     * @return the people that had one
     */
    Set<String> remove(UUID planId, Collection<String> objectIds) {
        var found = known.people(planId, objectIds);
        if (!found.isEmpty()) {
            delete("plan_rows", "position", planId, found.values());
            delete("plan_people", "object_id", planId, found.keySet());
        }
        return found.keySet();
    }

    private void delete(String table, String column, UUID planId, Collection<?> values) {
        jdbc.update(
                "delete from %s where plan_id = :plan and %s in (:values)".formatted(table, column),
                Map.of("plan", planId, "values", values));
    }

    /** Rows of people whom the listing names, so that each of them has one. */
    void insertListed(Draft draft, List<PlannedChange> changes) {
        PEOPLE.insert(jdbc.getJdbcTemplate(), insert(draft, changes));
    }

    List<DraftRow> insert(Draft draft, List<PlannedChange> changes) {
        var rows = changes.stream().map(change -> DraftRow.of(draft, change)).toList();
        ROWS.insert(jdbc.getJdbcTemplate(), rows);
        return rows;
    }
}
