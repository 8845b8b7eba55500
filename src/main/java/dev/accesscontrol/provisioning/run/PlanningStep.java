package dev.accesscontrol.provisioning.run;

/** A part of the making of a plan; the steps run in their {@code @Order}. */
interface PlanningStep {

    /** Whether it is needed for such a plan. */
    default boolean isFor(Scope scope) {
        return scope instanceof Scope.Everybody;
    }

    void take(Draft draft);
}
