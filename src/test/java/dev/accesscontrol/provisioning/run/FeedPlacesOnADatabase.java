package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.SourceChange;
import dev.accesscontrol.provisioning.source.SourceFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a domain needs a whole listing, and when it goes on from its place. */
abstract class FeedPlacesOnADatabase extends FedEngine {
    @Test
    void listsEverybodyWhenTheCursorIsLost() {
        source.loseCursors().people("new@contoso.com");
        assertThat(listing(contoso).counts().added()).isEqualTo(1);
        assertThat(source.listings()).isEqualTo(3);
        assertChangesNothing();
        assertThat(source.listings()).isEqualTo(3);
        listing(fabrikam);
    }

    @Test
    void listsEverybodyAgainAfterADay() {
        clock.forward(Duration.ofHours(23));
        assertChangesNothing();
        clock.forward(Duration.ofHours(2));
        listing(contoso);
        assertChangesNothing();
    }

    @Test
    void beginsWithANewCursorAfterAWeek() {
        int before = source.rounds();
        clock.forward(Duration.ofDays(8));
        listing(contoso);
        assertThat(source.rounds()).isEqualTo(before);
    }

    @Test
    void losesNothingWhenTheLimitCancelsItAndOthersReplayNothing() {
        source.remove("id-p4@contoso.com").remove("id-p5@contoso.com");
        source.people("new@contoso.com", "other@fabrikam.com");
        assertThat(periodic(contoso).state()).isEqualTo(RunState.CANCELLED_BY_DELETION_LIMIT);
        assertThat(periodic(fabrikam).counts().added()).isEqualTo(1);
        assertThat(read(periodic(fabrikam))).isZero();
        database.limit(contoso, 50);
        jdbc.sql("update plans set state = 'EXPIRED' where state = 'HELD'").update();
        assertThat(periodic(contoso).counts()).isEqualTo(new RunCounts(1, 0, 2, 0, 0));
        assertThat(source.listings()).isEqualTo(2);
    }

    @Test
    void losesNothingWhenItFailsOrIsCancelled() {
        source.people("new@contoso.com");
        var cancelled = runs.startPeriodic(contoso).orElseThrow();
        runs.cancel(cancelled, ACTOR);
        source.fail(SourceFailure.Cause.UNREACHABLE);
        assertThat(periodic(contoso).state()).isEqualTo(RunState.FAILED);
        source.recover();
        assertThat(periodic(contoso).counts().added()).isEqualTo(1);
        assertThat(source.listings()).isEqualTo(2);
    }

    @Test
    void catchesUpWithADomainThatWasAwayForHours() {
        source.people("one@fabrikam.com");
        periodic(contoso);
        clock.forward(Duration.ofHours(5));
        source.people("two@fabrikam.com");
        periodic(contoso);
        assertThat(periodic(fabrikam).counts().added()).isEqualTo(2);
        assertThat(source.listings()).isEqualTo(2);
    }

    @Test
    void takesAManualPlanIn() {
        source.people("new@contoso.com");
        sync(plan(contoso));
        assertThat(source.listings()).isEqualTo(3);
        source.people("late@contoso.com");
        var view = periodic(contoso);
        assertThat(view.counts().added()).isEqualTo(1);
        assertThat(source.listings()).isEqualTo(3);
    }

    @Test
    void readsAgainWhatCameAfterAManualPlanWasMade() {
        source.people(SourcePeople.named(FakeSource.person("p3@contoso.com"), "Sato"));
        var plan = plan(contoso);
        source.people("p3@contoso.com");
        periodic(contoso);
        sync(plan);
        assertThat(periodic(contoso).counts().updated()).isEqualTo(1);
        assertThat(database.familyName("p3@contoso.com")).isEqualTo("Family p3");
    }

    @Test
    void forgetsARoundThatBrokeOff() {
        source.people("new@contoso.com");
        source.fail(SourceFailure.Cause.UNREACHABLE);
        periodic(contoso);
        assertThat(database.count("feed_changes")).isZero();
        source.recover();
        assertThat(periodic(contoso).counts().added()).isEqualTo(1);
    }

    @Test
    void listsEverybodyWhenThereAreTooManyChanges() {
        for (int i = 0; i <= 2000; i++) {
            source.tell(new SourceChange("object-" + i, "p" + i + "@contoso.com", false));
        }
        listing(contoso);
    }

    @Test
    void listsEverybodyWhenTheSettingsWereChanged() {
        settingsChange();
        listing(contoso);
        assertChangesNothing();
    }

    @Test
    void takesNoPlaceWhenTheSettingsWereChangedMeanwhile() {
        var plan = plan(contoso);
        var run = execute(plan);
        settingsChange();
        assertThat(work(run).state()).isEqualTo(RunState.SUCCEEDED);
        listing(contoso);
    }
}
