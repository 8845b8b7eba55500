package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import org.junit.jupiter.api.Test;

/** A listing of nobody, or of less than half of the last good one, stops and asks. */
abstract class ShrunkListingsOnADatabase extends EngineOnADatabase {

    @Test
    void failTheRunWithTheNumbersAndPlanNothing() {
        var run = afterFourOfTenStay();
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.failure().cause()).isEqualTo(Cause.LISTING_SHRUNK);
        assertThat(run.guards().listing())
                .isEqualTo(new RunGuards.ShrunkListing(10, 4, null, null, true));
        assertThat(run.planId()).isNull();
        assertThat(database.count("plans")).isEqualTo(1);
    }

    @Test
    void areThoseOfLessThanHalf() {
        assertThat(afterTenOnly(5).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(afterTenOnly(5).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void areThoseOfNobodyThoughTheSourceSaysSo() {
        var run = afterTenOnly(0);
        assertThat(run.failure().cause()).isEqualTo(Cause.LISTING_SHRUNK);
        assertThat(run.guards().listing().now()).isZero();
        assertThat(runs.acceptListing(run.id(), "boss")).isTrue();
        assertThat(dryRun(contoso).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void areNotAskedAboutWhenTheSourceDoesNotSayThatNobodyIsThere() {
        tenUsersStay();
        plan(contoso);
        source.script(CONTOSO);
        var run = dryRun(contoso);
        assertThat(run.failure().cause()).isEqualTo(Cause.INCOMPLETE);
        assertThat(run.guards().listing()).isNull();
    }

    @Test
    void stopTheNextRunAsWellUntilSomebodyAccepts() {
        afterFourOfTenStay();
        var run = dryRun(contoso);
        assertThat(run.guards().listing().before()).isEqualTo(10);
        assertThat(runs.acceptListing(run.id(), "boss")).isTrue();
        var listing = runs.get(run.id()).guards().listing();
        assertThat(listing.acceptedBy()).isEqualTo("boss");
        assertThat(listing.acceptedAt()).isNotNull();
        assertThat(listing.acceptable()).isFalse();
        assertThat(dryRun(contoso).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(dryRun(contoso).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void areAcceptedForTheSizeThatWasShownAndNoSmallerOne() {
        var run = afterFourOfTenStay();
        runs.acceptListing(run.id(), "boss");
        only("p0@contoso.com");
        assertThat(dryRun(contoso).guards().listing())
                .isEqualTo(new RunGuards.ShrunkListing(4, 1, null, null, true));
    }

    @Test
    void areAcceptedOnce() {
        var run = afterFourOfTenStay().id();
        assertThat(runs.acceptListing(run, "boss")).isTrue();
        assertThat(runs.acceptListing(run, "late")).isTrue();
        assertThat(runs.get(run).guards().listing().acceptedBy()).isEqualTo("boss");
    }

    @Test
    void areAcceptedOnlyAsTheNewestOne() {
        var first = afterFourOfTenStay().id();
        var second = dryRun(contoso).id();
        assertThat(runs.acceptListing(first, "boss")).isFalse();
        assertThat(runs.get(first).guards().listing().acceptable()).isFalse();
        assertThat(runs.acceptListing(second, "boss")).isTrue();
    }

    @Test
    void areNoConcernAnyMoreAfterAGoodListing() {
        var run = afterFourOfTenStay().id();
        everybody(10);
        assertThat(dryRun(contoso).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(runs.acceptListing(run, "boss")).isFalse();
        only("p0@contoso.com");
        assertThat(dryRun(contoso).guards().listing().before()).isEqualTo(10);
    }

    @Test
    void stopPeriodicRunsAsWell() {
        tenUsersStay();
        plan(contoso);
        source.reset();
        everybody(4);
        var run = work(runs.startPeriodic(contoso).orElseThrow());
        assertThat(run.failure().cause()).isEqualTo(Cause.LISTING_SHRUNK);
        assertThat(runs.shrunk(contoso).map(RunView::id)).contains(run.id());
    }

    @Test
    void areOfTheirDomainOnly() {
        tenUsersStay();
        plan(contoso);
        assertThat(dryRun(fabrikam).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void mayBeAcceptedOfNoRunThatEndedOtherwise() {
        tenUsersStay();
        assertThat(runs.acceptListing(dryRun(contoso).id(), "boss")).isFalse();
    }

    private RunView afterFourOfTenStay() {
        return afterTenOnly(4);
    }

    private RunView afterTenOnly(int people) {
        if (database.count("users") == 0) {
            tenUsersStay();
            plan(contoso);
        }
        source.reset();
        everybody(people);
        return dryRun(contoso);
    }

    private void everybody(int people) {
        for (int i = 0; i < people; i++) {
            source.people("p" + i + "@contoso.com");
        }
    }

    private void only(String... upns) {
        source.reset();
        source.people(upns);
    }
}
