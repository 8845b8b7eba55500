package dev.accesscontrol.provisioning.run;

import jakarta.persistence.Embeddable;

/** The columns of a plan's {@link PlanSize}. */
@Embeddable
class PlanNumbers {

    private long adds;
    private long updates;
    private long deletes;
    private long skips;
    private long conflicts;
    private long warnings;
    private long excluded;
    private long blocked;
    private long unchanged;
    private long sourceUsers;
    private long domainUsers;
    private long returningUsers;

    static PlanNumbers of(PlanSize size) {
        var numbers = new PlanNumbers();
        numbers.adds = size.adds();
        numbers.updates = size.updates();
        numbers.deletes = size.deletes();
        numbers.skips = size.skips();
        numbers.conflicts = size.conflicts();
        numbers.warnings = size.warnings();
        numbers.excluded = size.excluded();
        numbers.blocked = size.blocked();
        numbers.unchanged = size.unchanged();
        numbers.sourceUsers = size.sourceUsers();
        numbers.domainUsers = size.domainUsers();
        numbers.returningUsers = size.returning();
        return numbers;
    }

    PlanSize size() {
        return new PlanSize(
                adds,
                updates,
                deletes,
                skips,
                conflicts,
                warnings,
                excluded,
                blocked,
                unchanged,
                sourceUsers,
                domainUsers,
                returningUsers);
    }
}
