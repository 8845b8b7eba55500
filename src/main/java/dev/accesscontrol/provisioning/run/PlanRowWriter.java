package dev.accesscontrol.provisioning.run;

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

    private static final ColumnInsert<DraftRow> INSERT =
            new ColumnInsert<>("plan_rows", DraftRow.COLUMNS);

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
            jdbc.update(
                    "delete from plan_rows where plan_id = :plan and object_id in (:ids)",
                    Map.of("plan", planId, "ids", found));
        }
        return found;
    }

    void insert(Draft draft, List<PlannedChange> changes) {
        if (!changes.isEmpty()) {
            INSERT.insert(
                    jdbc.getJdbcTemplate(),
                    changes.stream().map(change -> DraftRow.of(draft, change)).toList());
        }
    }
}
