package dev.accesscontrol.provisioning.plan;

import static dev.accesscontrol.provisioning.plan.Classification.UPN;
import static dev.accesscontrol.provisioning.plan.Classification.change;
import static dev.accesscontrol.provisioning.plan.Classification.classify;
import static dev.accesscontrol.provisioning.plan.People.aPerson;
import static dev.accesscontrol.provisioning.plan.People.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.accesscontrol.provisioning.plan.PlannedChange.Add;
import dev.accesscontrol.provisioning.plan.PlannedChange.Conflict;
import dev.accesscontrol.provisioning.plan.PlannedChange.Update;
import dev.accesscontrol.provisioning.plan.Reason.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of product.md 3 for one person who needs a decision. */
class ClassifierConflictTests {

    @Test
    void doesNotGuessBetweenTwoCandidatesAndProtectsBoth() {
        var byId = aUser("a@contoso.com").immutableId("shared").named("by-id").build();
        var byUpn = aUser(UPN).named("by-upn").build();
        var finding = classify(UpnMode.ON, aPerson(UPN).immutableId("shared").build(), byId, byUpn);
        assertThat(finding.change())
                .asInstanceOf(type(Conflict.class))
                .extracting(Conflict::reason)
                .isEqualTo(Reason.of(Code.TWO_CANDIDATES, "by-id", "by-upn"));
        assertThat(finding.seen()).containsExactlyInAnyOrder(byId.id(), byUpn.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'neill", "a!b", "a#b", "a^b", "a~b", "a b", "ü", "a+b"})
    void isInConflictWhenTheUsernameIsNotAllowed(String local) {
        var finding = classify(UpnMode.OFF, aPerson(local + "@contoso.com").email("").build());
        assertThat(finding.change())
                .asInstanceOf(type(Conflict.class))
                .satisfies(conflict ->
                        assertThat(conflict.reason().code())
                                .isIn(Code.USERNAME_NOT_ALLOWED, Code.UPN_NOT_ALLOWED));
    }

    @Test
    void isInConflictWhenTheUsernameIsLongerThan64() {
        var fits = "z".repeat(52) + "@contoso.com";
        var fitting = aPerson(fits).immutableId(null).build();
        var longer = aPerson("z" + fits).immutableId(null).build();
        assertThat(classify(UpnMode.ON, fitting).change()).isInstanceOf(Add.class);
        assertThat(change(longer, Conflict.class).reason().code())
                .isEqualTo(Code.USERNAME_TOO_LONG);
        assertThat(classify(UpnMode.OFF, longer).change()).isInstanceOf(Add.class);
    }

    @Test
    void doesNotJudgeTheUsernameOfAUserWhoKeepsHis() {
        var user = aUser("o'neill@contoso.com").named("oneill").build();
        assertThat(classify(UpnMode.ON, aPerson("o'neill@contoso.com").build(), user).change())
                .isInstanceOf(Update.class);
    }

    @Test
    void isInConflictWhenAnItemCannotBeHeld() {
        assertProblem(aPerson(UPN).immutableId("x".repeat(65)), Code.IMMUTABLE_ID_TOO_LONG);
        assertProblem(aPerson(UPN).names("x".repeat(257), "", ""), Code.NAME_TOO_LONG);
        assertProblem(aPerson(UPN).email("no address"), Code.EMAIL_NOT_ALLOWED);
        assertProblem(aPerson(UPN).email("a@" + "x".repeat(319)), Code.EMAIL_NOT_ALLOWED);
        assertProblem(aPerson("x".repeat(102) + "@contoso.com"), Code.UPN_NOT_ALLOWED);
        assertProblem(aPerson("nobody"), Code.UPN_NOT_ALLOWED);
        assertThat(change(aPerson(UPN).immutableId("x".repeat(64)).build(), Add.class)).isNotNull();
    }

    @Test
    void protectsTheUserOfAPersonInConflict() {
        var user = aUser(UPN).linkedTo("id-" + UPN).build();
        var finding = classify(UpnMode.ON, aPerson(UPN).immutableId("x".repeat(65)).build(), user);
        assertThat(finding.change()).isInstanceOf(Conflict.class);
        assertThat(finding.seen()).containsExactly(user.id());
    }

    private static void assertProblem(People.Person person, Code code) {
        assertThat(change(person.build(), Conflict.class).reason().code()).isEqualTo(code);
    }
}
