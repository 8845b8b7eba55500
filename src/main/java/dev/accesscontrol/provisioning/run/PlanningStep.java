package dev.accesscontrol.provisioning.run;

/** A part of the making of a plan; the steps run in their {@code @Order}. */
interface PlanningStep {

    void take(Draft draft);
}
