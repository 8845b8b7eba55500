package dev.accesscontrol.provisioning.plan;

import static dev.accesscontrol.provisioning.plan.People.aPerson;
import static dev.accesscontrol.provisioning.plan.People.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.provisioning.plan.PlannedChange.Delete;
import dev.accesscontrol.provisioning.plan.PlannedChange.Skip;
import dev.accesscontrol.provisioning.plan.PlannedChange.Update;
import dev.accesscontrol.provisioning.plan.Reason.Code;
import dev.accesscontrol.provisioning.source.PresenceCheck;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeaverJudgeTests {

    private final LeaverJudge judge =
            new LeaverJudge(
                    new Classifier(UpnMode.ON, UserId::next),
                    "contoso.com",
                    Set.of("contoso.com", "fabrikam.com"));

    @Test
    void deletesWhomTheSourceDoesNotKnow() {
        assertThat(judge(new PresenceCheck.Absent()))
                .isInstanceOfSatisfying(
                        Delete.class,
                        delete -> assertThat(delete.reason().code()).isEqualTo(Code.NOT_AT_SOURCE));
        assertThat(judge.hasLeft(new PresenceCheck.Absent())).isTrue();
    }

    @Test
    void keepsWhomTheListingHasMissed() {
        var answer = present("hanako@Contoso.com");
        assertThat(judge(answer))
                .isInstanceOfSatisfying(
                        Skip.class,
                        skip -> assertThat(skip.reason().code()).isEqualTo(Code.STILL_AT_SOURCE));
        assertThat(judge.hasLeft(answer)).isFalse();
    }

    @Test
    void updatesWhoHasMovedToADomainThatIsSynchronised() {
        var answer = present("hanako@fabrikam.com");
        assertThat(judge(answer))
                .isInstanceOfSatisfying(
                        Update.class,
                        update ->
                                assertThat(update.after().upn()).isEqualTo("hanako@fabrikam.com"));
        assertThat(judge.hasLeft(answer)).isFalse();
    }

    @Test
    void deletesWhoHasMovedToADomainThatIsNotSynchronised() {
        var answer = present("hanako@contoso.onmicrosoft.com");
        assertThat(judge(answer))
                .isInstanceOfSatisfying(
                        Delete.class,
                        delete ->
                                assertThat(delete.reason())
                                        .isEqualTo(
                                                Reason.of(
                                                        Code.MOVED_AWAY,
                                                        "hanako@contoso.onmicrosoft.com")));
        assertThat(judge.hasLeft(answer)).isTrue();
    }

    private PlannedChange judge(PresenceCheck answer) {
        var user = aUser("hanako@contoso.com").linkedTo("id-1").build();
        return judge.judge(user, answer).change();
    }

    private static PresenceCheck present(String upn) {
        return new PresenceCheck.Present(aPerson(upn).objectId("id-1").build());
    }
}
