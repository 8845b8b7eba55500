package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.provisioning.connection.ConnectionSettingsChanged;
import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.feed.Feeds;
import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** An engine with ten synchronised users, whose source tells whatever changes now. */
abstract class FedEngine extends EngineOnADatabase {

    @Autowired Feeds feeds;
    @Autowired Connections connections;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;

    /** Ten users of the domain, as the source has them; whatever comes now is told as a change. */
    @BeforeEach
    void synchronise() {
        tenUsersStay();
        periodic(contoso);
        periodic(fabrikam);
        assertThat(source.listings()).isEqualTo(2);
    }

    void settingsChange() {
        transaction.executeWithoutResult(
                _ -> events.publishEvent(new ConnectionSettingsChanged(connection)));
    }

    RunView periodic(UUID domain) {
        return work(runs.startPeriodic(domain).orElseThrow());
    }

    RunView listing(UUID domain) {
        var view = periodic(domain);
        assertThat(plans.get(view.planId()).scope()).isEqualTo(PlanScope.EVERYBODY);
        return view;
    }

    long read(RunView run) {
        return plans.get(run.planId()).sourceUsers();
    }

    void assertChangesNothing() {
        var view = periodic(contoso);
        assertThat(view.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(view.counts()).isEqualTo(new RunCounts(0, 0, 0, 0, 0));
        assertThat(plans.get(view.planId()).scope()).isEqualTo(PlanScope.CHANGES);
    }

    static SourceUser moved(String from, String to) {
        return SourcePeople.renamed(FakeSource.person(from), to);
    }
}
