package dev.accesscontrol.provisioning.plan;

/** What a row of a plan does. */
public enum Action {
    ADD,
    UPDATE,
    DELETE,
    SKIP,
    CONFLICT
}
