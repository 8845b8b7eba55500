package dev.accesscontrol.provisioning.run;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How far a run has come: written by {@link RunProgress} with every batch, and only read here. */
@Embeddable
class RunTally {

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RunPhase phase = RunPhase.WAITING;

    @Column(updatable = false)
    private long done;

    @Column(updatable = false)
    private long added;

    @Column(updatable = false)
    private long updated;

    @Column(updatable = false)
    private long deleted;

    @Column(updatable = false)
    private long skipped;

    @Column(updatable = false)
    private long failed;

    @Column(updatable = false)
    private long epoch;

    @Column(updatable = false)
    private short checkpointOrder;

    @Column(updatable = false)
    private long checkpointPosition;

    long epoch() {
        return epoch;
    }

    Checkpoint checkpoint() {
        return new Checkpoint(checkpointOrder, checkpointPosition);
    }

    RunCounts counts() {
        return new RunCounts(added, updated, deleted, skipped, failed);
    }
}
