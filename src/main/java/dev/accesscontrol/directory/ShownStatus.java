package dev.accesscontrol.directory;

/** The item "Status" as people see it: a lock-out passes by itself, being disabled does not. */
public enum ShownStatus {
    ENABLED,
    DISABLED,
    LOCKED_OUT
}
