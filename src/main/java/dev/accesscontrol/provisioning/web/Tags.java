package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.periodic.Standing;
import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.run.PlanRowView;
import dev.accesscontrol.provisioning.run.RunState;
import org.springframework.stereotype.Component;

/** How actions and states look: {@code ${@tags.of(row.action)}}. */
@Component("tags")
class Tags {

    public Tag of(Action action) {
        return switch (action) {
            case ADD -> new Tag("add", "+", "action.ADD");
            case UPDATE -> new Tag("update", "~", "action.UPDATE");
            case DELETE -> new Tag("delete", "−", "action.DELETE");
            case SKIP -> new Tag("skip", "!", "action.SKIP");
            case CONFLICT -> new Tag("conflict", "!", "action.CONFLICT");
        };
    }

    public Tag of(RunState state) {
        var label = "run.state." + state.name();
        return switch (state) {
            case QUEUED, RUNNING -> new Tag("accent", "…", label);
            case SUCCEEDED -> new Tag("good", "✓", label);
            case COMPLETED_WITH_FAILURES -> new Tag("warn", "!", label);
            case CANCELLED_BY_DELETION_LIMIT, FAILED -> new Tag("bad", "!", label);
            case CANCELLED -> new Tag("skip", "–", label);
        };
    }

    public Tag of(Standing standing) {
        var label = "periodic." + standing.name();
        return switch (standing) {
            case DISABLED -> new Tag("skip", "–", label);
            case ENABLED -> new Tag("good", "✓", label);
            case WAITING_FOR_ACCESS -> new Tag("accent", "…", label);
            case WAITING_FOR_DECISION -> new Tag("warn", "!", label);
            case CONSENT_LOST -> new Tag("bad", "!", label);
        };
    }

    /** What became of a row that a sync was to apply. */
    public Tag ofOutcome(PlanRowView row) {
        var outcome = row.outcome();
        if (outcome == null) {
            return new Tag("skip", "–", "row.outcome.NONE");
        }
        return outcome.applied()
                ? new Tag("good", "✓", "row.outcome.APPLIED")
                : new Tag("bad", "!", "row.outcome.FAILED");
    }
}
