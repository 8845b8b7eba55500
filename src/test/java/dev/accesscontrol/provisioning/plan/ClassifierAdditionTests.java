package dev.accesscontrol.provisioning.plan;

import static dev.accesscontrol.provisioning.plan.Classification.UPN;
import static dev.accesscontrol.provisioning.plan.Classification.change;
import static dev.accesscontrol.provisioning.plan.Classification.classify;
import static dev.accesscontrol.provisioning.plan.People.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.provisioning.plan.PlannedChange.Add;
import org.junit.jupiter.api.Test;

/** The rules of product.md 3 for one person whom Access Control does not know. */
class ClassifierAdditionTests {

    @Test
    void addsWhoIsOnlyAtTheSource() {
        var add = change(aPerson(UPN).build(), Add.class);
        assertThat(add.username()).isEqualTo(UPN);
        assertThat(add.objectId()).isEqualTo("id-" + UPN);
        assertThat(add.after())
                .isEqualTo(new Profile("Yamada", "Hanako", "Yamada Hanako", UPN, UPN, "im-" + UPN));
        assertThat(add.warnings()).isEmpty();
    }

    @Test
    void makesTheUsernameOfThePartBeforeTheAtSignWithUpnModeOff() {
        var finding = classify(UpnMode.OFF, aPerson(UPN).build());
        assertThat(finding.change())
                .asInstanceOf(type(Add.class))
                .satisfies(add -> {
                    assertThat(add.username()).isEqualTo("hanako");
                    assertThat(add.after().upn()).isEqualTo(UPN);
                });
    }

    @Test
    void takesAbsentTextAsEmptyAndAnEmptyImmutableIdAsNone() {
        var person = aPerson(UPN).names(null, null, null).email(null).immutableId("").build();
        assertThat(change(person, Add.class).after())
                .isEqualTo(new Profile("", "", "", "", UPN, null));
    }

    @Test
    void keepsNamesAsTheyAre() {
        var family = "=<b>\u202e\n" + "😀".repeat(120);
        var person = aPerson(UPN).names(family, "'", "x".repeat(256)).build();
        var after = change(person, Add.class).after();
        assertThat(after.familyName()).isEqualTo(family);
        assertThat(after.displayName()).hasSize(256);
    }

    @Test
    void leavesOutWhatNoDatabaseKeeps() {
        var person = aPerson(UPN).names("a\u0000b", "\uD83D", "\uDE00c").build();
        var after = change(person, Add.class).after();
        assertThat(after.familyName()).isEqualTo("ab");
        assertThat(after.givenName()).isEmpty();
        assertThat(after.displayName()).isEqualTo("c");
    }

    @Test
    void warnsOfWhatDeservesALook() {
        var person = aPerson(UPN).names("", "", "Conf Room Adams").immutableId(null).blocked();
        assertThat(change(person, Add.class).warnings())
                .containsExactly(
                        Warning.SIGN_IN_BLOCKED, Warning.NO_IMMUTABLE_ID, Warning.EMPTY_NAME);
    }
}
