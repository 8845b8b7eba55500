package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.source.SetupStep;
import dev.accesscontrol.provisioning.source.SourceProvider;
import dev.accesscontrol.provisioning.source.Sources;
import dev.accesscontrol.web.WizardSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The order of the wizard's steps, and the address of each. A source's own steps stand between the
 * domain settings and the dry run. Every step's label is the message {@code wizard.step.KEY}.
 */
@Component
public class WizardTrail {

    public static final String CONNECT = "connect";
    public static final String DOMAINS = "domains";
    public static final String DRY_RUN = "dry-run";
    public static final String SYNC = "sync";
    public static final String RESULT = "result";

    private static final String CONNECTION = "/admin/provisioning/connections/{connection}";

    private final Sources sources;

    WizardTrail(Sources sources) {
        this.sources = sources;
    }

    /** The steps as they stand before there is a connection. */
    public WizardSteps beforeConnecting() {
        var all = sources.all();
        return trail(all.size() == 1 ? steps(all.getFirst().setupSteps()) : steps(List.of()), null);
    }

    /** The steps as a page shows them: those before {@code key} lead back to their pages. */
    public WizardSteps forStep(ConnectionView connection, String key) {
        var steps = steps(connection);
        return trail(steps, new Position(connection.id(), position(steps, key)));
    }

    /** The address of a step. */
    public String path(ConnectionView connection, String key) {
        var steps = steps(connection);
        return path(steps.get(position(steps, key)), connection.id());
    }

    /** Where [Continue] leads from a step; the last one leads to the connection's details. */
    public String next(ConnectionView connection, String key) {
        var steps = steps(connection);
        int next = position(steps, key) + 1;
        return next < steps.size()
                ? path(steps.get(next), connection.id())
                : path(new SetupStep("", CONNECTION), connection.id());
    }

    /** What a source's own step has to say after it was left; empty for any other text. */
    public Optional<String> notice(ConnectionView connection, @Nullable String key) {
        return steps(connection).stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .map(SetupStep::notice);
    }

    private List<SetupStep> steps(ConnectionView connection) {
        SourceProvider source = sources.of(connection.service());
        return steps(source.setupSteps());
    }

    private static List<SetupStep> steps(List<SetupStep> ofTheSource) {
        var steps = new ArrayList<SetupStep>();
        steps.add(new SetupStep(CONNECT, CONNECTION + "/access"));
        steps.add(new SetupStep(DOMAINS, CONNECTION + "/domains"));
        steps.addAll(ofTheSource);
        steps.add(new SetupStep(DRY_RUN, CONNECTION + "/dry-run"));
        steps.add(new SetupStep(SYNC, CONNECTION + "/sync"));
        steps.add(new SetupStep(RESULT, CONNECTION + "/result"));
        return steps;
    }

    private static WizardSteps trail(List<SetupStep> steps, @Nullable Position at) {
        var trail = new ArrayList<WizardSteps.Step>();
        for (int i = 0; i < steps.size(); i++) {
            trail.add(shown(steps.get(i), i, at));
        }
        return new WizardSteps(trail);
    }

    private static WizardSteps.Step shown(SetupStep step, int index, @Nullable Position at) {
        int current = at == null ? 0 : at.index();
        var state =
                index < current
                        ? WizardSteps.State.DONE
                        : index == current ? WizardSteps.State.CURRENT : WizardSteps.State.AHEAD;
        var path = at != null && index < current ? path(step, at.connection()) : null;
        return new WizardSteps.Step("wizard.step." + step.key(), state, path);
    }

    private static String path(SetupStep step, UUID connection) {
        return step.path().replace("{connection}", connection.toString());
    }

    private static int position(List<SetupStep> steps, String key) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no step " + key);
    }

    private record Position(UUID connection, int index) {}
}
