package dev.accesscontrol.provisioning.run;

public enum RunKind {
    DRY_RUN,
    SYNC
}
