package dev.accesscontrol.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.provisioning.run.RunView;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/** A dry run and its execution in a console, and how long both took. */
record Import(RunView dryRun, RunView sync) {

    static Import of(Console console, UUID domain) {
        var dryRun = planned(console, domain);
        return dryRun.executed(console);
    }

    static Planned planned(Console console, UUID domain) {
        return new Planned(finished(console, console.runs().startDryRun(domain, "benchmark")));
    }

    /** Of the dry run alone, so that its plan can be looked at. */
    record Planned(RunView dryRun) {

        UUID plan() {
            return Objects.requireNonNull(dryRun.planId());
        }

        Import executed(Console console) {
            return new Import(dryRun, finished(console, console.execute(plan())));
        }
    }

    long added() {
        return sync.counts().added();
    }

    Duration planning() {
        return time(dryRun);
    }

    Duration executing() {
        return time(sync);
    }

    static Duration time(RunView run) {
        return Duration.between(
                Objects.requireNonNull(run.startedAt()), Objects.requireNonNull(run.finishedAt()));
    }

    static RunView finished(Console console, UUID run) {
        var view = console.finished(run);
        // two of the simulated people conflict on purpose, which a sync counts as failures
        assertThat(view.state())
                .as("%s", view)
                .isIn(RunState.SUCCEEDED, RunState.COMPLETED_WITH_FAILURES);
        assertThat(view.counts().failed()).as("%s", view).isLessThan(10);
        return view;
    }
}
