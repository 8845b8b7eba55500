package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import org.junit.jupiter.api.Test;

/** Deletions are confirmed and counted once more before anything is written. */
abstract class SyncDeletionsOnADatabase extends EngineOnADatabase {

    @Test
    void passesExactlyAtTheDeletionLimit() {
        tenUsersStay();
        database.remove(database.imported("unused@contoso.com").id());
        source.remove("id-p9@contoso.com");
        var run = sync(plan(contoso));
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts().deleted()).isEqualTo(1);
    }

    @Test
    void writesNothingWhenTheDeletionLimitIsExceeded() {
        tenUsersStay();
        source.remove("id-p9@contoso.com").remove("id-p8@contoso.com");
        source.people("new@contoso.com");
        var plan = plan(contoso);
        assertThat(plans.get(plan).limitExceeded()).isTrue();
        var run = sync(plan);
        assertThat(run.state()).isEqualTo(RunState.CANCELLED_BY_DELETION_LIMIT);
        assertThat(run.counts()).isEqualTo(new RunCounts(0, 0, 0, 0, 0));
        assertThat(run.deletions()).isEqualTo(2);
        assertThat(run.domainUsers()).isEqualTo(10);
        assertThat(run.limitPercent()).isEqualTo(10);
        assertThat(database.users()).hasSize(10);
        assertThat(database.deleted()).isEmpty();
    }

    @Test
    void judgesTheLimitAndTheUsersOfNow() {
        tenUsersStay();
        source.remove("id-p9@contoso.com");
        var plan = plan(contoso);
        database.limit(contoso, 9);
        assertThat(sync(plan).state()).isEqualTo(RunState.CANCELLED_BY_DELETION_LIMIT);
        var other = plan(contoso);
        database.limit(contoso, 10);
        database.set(idOf("p1@contoso.com"), "upn_domain", "elsewhere.example");
        assertThat(sync(other).domainUsers()).isEqualTo(9);
        assertThat(database.deleted()).isEmpty();
    }

    @Test
    void keepsWhoIsBackAtTheSource() {
        tenUsersStay();
        source.remove("id-p9@contoso.com");
        var plan = plan(contoso);
        source.people("p9@contoso.com");
        var run = sync(plan);
        assertThat(run.state()).isEqualTo(RunState.COMPLETED_WITH_FAILURES);
        assertThat(run.counts()).isEqualTo(new RunCounts(0, 0, 0, 0, 1));
        assertThat(database.rows(plan))
                .containsExactly("DELETE p9@contoso.com NOT_AT_SOURCE FAILED BACK_AT_SOURCE");
        assertThat(database.deleted()).isEmpty();
    }

    @Test
    void writesNothingWhenDeletionsCannotBeConfirmed() {
        tenUsersStay();
        source.remove("id-p9@contoso.com").people("new@contoso.com");
        var plan = plan(contoso);
        source.fail(Cause.UNREACHABLE);
        var run = sync(plan);
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.failure().cause()).isEqualTo(Cause.UNREACHABLE);
        assertThat(database.users()).hasSize(10).doesNotContainKey("new@contoso.com");
    }

    @Test
    void doesNotCountWhoIsBackTowardsTheDeletionLimit() {
        tenUsersStay();
        source.remove("id-p8@contoso.com").remove("id-p9@contoso.com");
        var plan = plan(contoso);
        source.people("p9@contoso.com");
        var run = sync(plan);
        assertThat(run.counts()).isEqualTo(new RunCounts(0, 0, 1, 0, 1));
        assertThat(database.deleted()).containsExactly("p8@contoso.com");
    }
}
