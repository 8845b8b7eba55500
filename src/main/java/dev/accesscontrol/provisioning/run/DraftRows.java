package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.Finding;
import dev.accesscontrol.provisioning.plan.PlannedChange;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rows of a draft and the users that they account for. */
@Component
class DraftRows {

    private final PlanRowWriter rows;
    private final SeenUsers seen;
    private final PlanTables tables;

    DraftRows(PlanRowWriter rows, SeenUsers seen, PlanTables tables) {
        this.rows = rows;
        this.seen = seen;
        this.tables = tables;
    }

    /**
     * Takes a page's findings; of a person that came on an earlier page, the last record counts.
     */
    void take(Draft draft, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        var again = again(draft, findings);
        var known =
                seen.add(
                        draft.planId(), findings.stream().flatMap(f -> f.seen().stream()).toList());
        var changes = findings.stream().flatMap(DraftRows::change).toList();
        rows.insertListed(draft, changes);
        var repeated = findings.stream().filter(f -> isRepeated(f, again, known)).count();
        draft.count(findings.size() - repeated, changes.size() - again.size());
    }

    private Set<String> again(Draft draft, List<Finding> findings) {
        return draft.rows() == 0
                ? Set.of()
                : rows.remove(draft.planId(), findings.stream().map(Finding::objectId).toList());
    }

    /** Adds rows of people whom the listing did not name. */
    void add(Draft draft, List<Finding> findings) {
        rows.insert(draft, findings.stream().flatMap(DraftRows::change).toList());
    }

    void forget(Draft draft) {
        tables.forgetListing(draft.planId());
    }

    /** Unchanged people have no row; their user tells whether they came before. */
    private static boolean isRepeated(Finding finding, Set<String> again, Set<UUID> known) {
        return again.contains(finding.objectId())
                || finding.unchanged()
                        && finding.seen().stream().anyMatch(user -> known.contains(user.value()));
    }

    private static Stream<PlannedChange> change(Finding finding) {
        return Stream.ofNullable(finding.change());
    }
}
