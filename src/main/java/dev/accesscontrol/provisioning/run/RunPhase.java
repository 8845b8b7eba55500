package dev.accesscontrol.provisioning.run;

/** What a run is doing now; the text is the message {@code run.phase.NAME}. */
public enum RunPhase {
    WAITING,
    READING,
    COMPARING,
    CONFIRMING_DELETIONS,
    DELETING,
    UPDATING,
    ADDING,
    DONE
}
