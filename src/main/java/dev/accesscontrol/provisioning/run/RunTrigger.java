package dev.accesscontrol.provisioning.run;

public enum RunTrigger {
    MANUAL,
    PERIODIC
}
