package dev.accesscontrol.provisioning.run;

import static dev.accesscontrol.provisioning.plan.People.aUser;
import static dev.accesscontrol.provisioning.run.SourcePeople.named;
import static dev.accesscontrol.provisioning.run.SourcePeople.renamed;
import static dev.accesscontrol.provisioning.run.SourcePeople.withObject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.DeletedUsers;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.provisioning.plan.Pairing;
import dev.accesscontrol.provisioning.source.FakeSource;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody whose object comes back within 30 days is the same user again. */
abstract class ReturningPeopleOnADatabase extends EngineOnADatabase {

    private static final String GONE = "gone@contoso.com";

    @Autowired private DeletedUsers bin;

    @Test
    void areAddedAsTheUserWhoTheyWere() {
        var id = leaves();
        source.people(named(FakeSource.person(GONE), "Saito"));
        var plan = plan(contoso);
        assertThat(database.rows(plan)).containsExactly("ADD gone@contoso.com RETURNS");
        var row = plans.rows(plan, RowFilter.ALL, null).content().getFirst();
        assertThat(row.userId()).isEqualTo(id.value());
        assertThat(row.pairing()).isEqualTo(Pairing.RETURNED);
        assertThat(row.reason().arguments()).hasSize(1);
        assertThat(plans.get(plan).returning()).isEqualTo(1);
        var run = sync(plan);
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts().added()).isEqualTo(1);
        assertThat(idOf(GONE)).isEqualTo(id);
        assertThat(value(id, "has_password")).isEqualTo(true);
        assertThat(value(id, "family_name")).isEqualTo("Saito");
        assertThat(database.deleted()).isEmpty();
        assertThat(database.rows(plan(contoso))).isEmpty();
    }

    @Test
    void keepTheirUsernameWhateverTheirUpnIsNow() {
        var id = leaves();
        source.people(renamed(FakeSource.person(GONE), "not allowed+@contoso.com"));
        assertThat(database.rows(plan(contoso)))
                .containsExactly("CONFLICT gone@contoso.com UPN_NOT_ALLOWED");
        source.people(renamed(FakeSource.person(GONE), "plus+sign@contoso.com"));
        sync(plan(contoso));
        assertThat(idOf(GONE)).isEqualTo(id);
        assertThat(value(id, "upn")).isEqualTo("plus+sign@contoso.com");
    }

    @Test
    void areNotRecognisedByTheUpnAlone() {
        var id = leaves();
        source.people(withObject(FakeSource.person(GONE), "another"));
        assertThat(database.rows(plan(contoso))).containsExactly("ADD gone@contoso.com");
        sync(plan(contoso));
        assertThat(idOf(GONE)).isNotEqualTo(id);
        assertThat(database.deleted()).containsExactly(GONE);
    }

    @Test
    void areNewPeopleAfterThirtyDays() {
        var id = leaves();
        clock.forward(Duration.ofDays(30));
        source.people(GONE);
        sync(plan(contoso));
        assertThat(idOf(GONE)).isNotEqualTo(id);
    }

    @Test
    void areInConflictWhenTheirUsernameIsTaken() {
        leaves();
        database.add(aUser("taker@contoso.com").named(GONE).linkedTo("id-taker@contoso.com"));
        source.people(GONE, "taker@contoso.com");
        assertThat(database.rows(plan(contoso)))
                .contains("CONFLICT gone@contoso.com USERNAME_TAKEN");
    }

    @Test
    void areInConflictWhenAnotherUserFitsAsWell() {
        leaves();
        database.add(aUser(GONE).named("by-hand"));
        source.people(GONE);
        assertThat(database.rows(plan(contoso)))
                .containsExactly("CONFLICT gone@contoso.com RETURNING_AND_ANOTHER");
    }

    @Test
    void failWhenTheyWereGivenUpSince() {
        var id = leaves();
        source.people(GONE);
        var plan = plan(contoso);
        bin.purge(List.of(id));
        assertThat(sync(plan).state()).isEqualTo(RunState.COMPLETED_WITH_FAILURES);
        assertThat(database.rows(plan))
                .containsExactly("ADD gone@contoso.com RETURNS FAILED NOT_IN_RECYCLE_BIN");
        sync(plan(contoso));
        assertThat(idOf(GONE)).isNotEqualTo(id);
    }

    @Test
    void areDoneWithWhenTheyWereRestoredByHandSince() {
        var id = leaves();
        source.people(GONE);
        var plan = plan(contoso);
        bin.restore(List.of(id), ACTOR);
        assertThat(sync(plan).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(idOf(GONE)).isEqualTo(id);
    }

    @Test
    void failWhenTheirUsernameIsTakenSince() {
        leaves();
        source.people(GONE);
        var plan = plan(contoso);
        database.add(aUser("taker@fabrikam.com").named(GONE));
        sync(plan);
        assertThat(database.rows(plan))
                .containsExactly("ADD gone@contoso.com RETURNS FAILED USERNAME_TAKEN");
        assertThat(database.deleted()).containsExactly(GONE);
    }

    @Test
    void comeBackAsWhoTheyWereLast() {
        leaves();
        database.imported(GONE);
        source.remove("id-" + GONE);
        clock.forward(Duration.ofHours(1));
        database.limit(contoso, 100);
        sync(plan(contoso));
        assertThat(database.deleted()).hasSize(2);
        var last =
                jdbc.sql("select id from deleted_users order by deleted_at desc limit 1")
                        .query(UUID.class)
                        .single();
        source.people(GONE);
        sync(plan(contoso));
        assertThat(idOf(GONE).value()).isEqualTo(last);
    }

    /** A user of the domain is deleted by a sync. */
    private UserId leaves() {
        database.limit(contoso, 100);
        var user = database.imported(GONE);
        jdbc.sql("update users set has_password = true").update();
        source.people("stays@contoso.com");
        sync(plan(contoso));
        assertThat(database.deleted()).containsExactly(GONE);
        return user.id();
    }

    private Object value(UserId user, String column) {
        return jdbc.sql("select " + column + " from users where id = ?")
                .param(user.value())
                .query()
                .singleValue();
    }
}
