package dev.accesscontrol.provisioning.run;

/**
 * How far a sync has come in its plan.
 *
 * @param order of the stage, 0 before the first
 * @param position of the last row that was done there
 */
record Checkpoint(short order, long position) {

    /** Where a stage goes on: at its beginning unless the stage was begun before. */
    long positionIn(Stage stage) {
        return order == stage.order() ? position : -1;
    }

    boolean isPast(Stage stage) {
        return order > stage.order();
    }
}
