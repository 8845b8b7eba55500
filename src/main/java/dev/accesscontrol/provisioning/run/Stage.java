package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.Action;

/** The order in which the rows of a plan run; the numbers are stored in each row. */
enum Stage {
    DELETIONS(1, RunPhase.DELETING),
    /** Updates that take a UPN or an ImmutableID from one another: one transaction for all. */
    EXCHANGES(2, RunPhase.UPDATING),
    UPDATES(3, RunPhase.UPDATING),
    ADDITIONS(4, RunPhase.ADDING);

    static final int CONFLICTS = 8;
    static final int SKIPS = 9;

    private final short order;
    private final RunPhase phase;

    Stage(int order, RunPhase phase) {
        this.order = (short) order;
        this.phase = phase;
    }

    short order() {
        return order;
    }

    RunPhase phase() {
        return phase;
    }

    /** Where rows of the action begin and end in a plan's order. */
    static int[] orders(Action action) {
        return switch (action) {
            case DELETE -> new int[] {DELETIONS.order, DELETIONS.order};
            case UPDATE -> new int[] {EXCHANGES.order, UPDATES.order};
            case ADD -> new int[] {ADDITIONS.order, ADDITIONS.order};
            case CONFLICT -> new int[] {CONFLICTS, CONFLICTS};
            case SKIP -> new int[] {SKIPS, SKIPS};
        };
    }
}
