package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.run.PlanView;
import java.util.List;

/** The rows of a plan by action, in the order in which they are shown. */
final class ActionCounts {

    static final List<Action> ORDER =
            List.of(Action.DELETE, Action.UPDATE, Action.ADD, Action.CONFLICT, Action.SKIP);

    private ActionCounts() {}

    static long of(PlanView plan, Action action) {
        return switch (action) {
            case ADD -> plan.adds();
            case UPDATE -> plan.updates();
            case DELETE -> plan.deletes();
            case SKIP -> plan.skips();
            case CONFLICT -> plan.conflicts();
        };
    }

    static long rows(PlanView plan) {
        return ORDER.stream().mapToLong(action -> of(plan, action)).sum();
    }

    /** Rows that a sync applies. */
    static long applicable(PlanView plan) {
        return plan.adds() + plan.updates() + plan.deletes();
    }
}
