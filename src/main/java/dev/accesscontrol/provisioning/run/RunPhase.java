package dev.accesscontrol.provisioning.run;

/** What a run is doing now; the text is the message {@code run.phase.NAME}. */
public enum RunPhase {
    WAITING,
    /** UPN Mode off: which usernames people of the connection's other domains want. */
    READING_OTHER_DOMAINS,
    READING,
    COMPARING,
    CONFIRMING_DELETIONS,
    DELETING,
    UPDATING,
    ADDING,
    DONE
}
