package dev.accesscontrol.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trail above each page of a wizard, drawn by {@code web/wizard :: steps}. */
public record WizardSteps(List<Step> steps) {

    /**
     * @param label a message key
     * @param path where a step that was reached before leads, else null
     */
    public record Step(String label, State state, @Nullable String path) {}

    public enum State {
        DONE,
        CURRENT,
        AHEAD
    }
}
