package dev.accesscontrol.provisioning.run;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The counts of a complete plan.
 *
 * @param returning additions that bring somebody back from the recycle bin
 */
@Embeddable
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
        @Column(name = "returning_users") long returning) {

    static final PlanSize NONE = new PlanSize(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Rows that a sync would apply. */
    long changes() {
        return adds + updates + deletes;
    }

    /** What a sync of it would come to, as its dry run shows it. */
    RunCounts expected() {
        return new RunCounts(adds, updates, deletes, skips, conflicts);
    }
}
