package dev.accesscontrol.provisioning.run;

/**
 * The counts of a complete plan.
 *
 * @param returning additions that bring somebody back from the recycle bin
 */
record PlanSize(
        long adds,
        long updates,
        long deletes,
        long skips,
        long conflicts,
        long warnings,
        long excluded,
        long blocked,
        long unchanged,
        long sourceUsers,
        long domainUsers,
        long returning) {

    /** Rows that a sync would apply. */
    long changes() {
        return adds + updates + deletes;
    }

    /** What a sync of it would come to, as its dry run shows it. */
    RunCounts expected() {
        return new RunCounts(adds, updates, deletes, skips, conflicts);
    }
}
