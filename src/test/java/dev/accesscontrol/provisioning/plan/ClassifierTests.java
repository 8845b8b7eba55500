package dev.accesscontrol.provisioning.plan;

import static dev.accesscontrol.provisioning.plan.People.aPerson;
import static dev.accesscontrol.provisioning.plan.People.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.SourceLink;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.provisioning.plan.PlannedChange.Add;
import dev.accesscontrol.provisioning.plan.PlannedChange.Conflict;
import dev.accesscontrol.provisioning.plan.PlannedChange.Skip;
import dev.accesscontrol.provisioning.plan.PlannedChange.Update;
import dev.accesscontrol.provisioning.plan.Reason.Code;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of product.md 3 for one person. */
class ClassifierTests {

    private static final String UPN = "hanako@contoso.com";

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
    void leavesALinkedUserAloneWhenEveryItemAgrees() {
        var user = aUser(UPN).linkedTo("id-" + UPN).build();
        var finding = classify(UpnMode.ON, aPerson(UPN).build(), user);
        assertThat(finding.unchanged()).isTrue();
        assertThat(finding.seen()).containsExactly(user.id());
    }

    @Test
    void updatesALinkedUserWhenAnItemDiffers() {
        var user = aUser(UPN).linkedTo("id-" + UPN).build();
        var update = change(aPerson(UPN).names("Sato", "Hanako", "x").build(), Update.class, user);
        assertThat(update.user()).isEqualTo(user);
        assertThat(update.pairing()).isEqualTo(Pairing.OBJECT_ID);
        assertThat(update.after().familyName()).isEqualTo("Sato");
    }

    @Test
    void comparesTheUpnOfItemsExactlyButFindsUsersIgnoringCase() {
        var user = aUser(UPN).build();
        var person = aPerson("Hanako@Contoso.com").immutableId("im-" + UPN).email(UPN).build();
        var update = change(person, Update.class, user);
        assertThat(update.pairing()).isEqualTo(Pairing.IMMUTABLE_ID_AND_UPN);
        assertThat(update.after().upn()).isEqualTo("Hanako@Contoso.com");
    }

    @Test
    void takesARenamedUpnAsAnUpdateOfTheLinkedUser() {
        var user = aUser(UPN).linkedTo("id-1").build();
        var person = aPerson("sato@contoso.com").objectId("id-1").build();
        var update = change(person, Update.class, user);
        assertThat(update.user().username()).isEqualTo(UPN);
        assertThat(update.after().upn()).isEqualTo("sato@contoso.com");
    }

    @Test
    void comparesImmutableIdsExactly() {
        var user = aUser("other@contoso.com").immutableId("ABC").build();
        assertThat(classify(UpnMode.ON, aPerson(UPN).immutableId("abc").build(), user).change())
                .isInstanceOf(Add.class);
        var update = change(aPerson(UPN).immutableId("ABC").build(), Update.class, user);
        assertThat(update.pairing()).isEqualTo(Pairing.IMMUTABLE_ID);
    }

    @Test
    void pairsByUpnAmongUnlinkedUsers() {
        var user = aUser(UPN).immutableId(null).build();
        assertThat(change(aPerson(UPN).build(), Update.class, user).pairing())
                .isEqualTo(Pairing.UPN);
    }

    @Test
    void plansTheLinkingOfAUserWhoseItemsAgree() {
        var user = aUser(UPN).build();
        var update = change(aPerson(UPN).build(), Update.class, user);
        assertThat(update.after()).isEqualTo(user.profile());
        assertThat(update.pairing()).isEqualTo(Pairing.IMMUTABLE_ID_AND_UPN);
    }

    @Test
    void neverTakesOverAUserWhoIsLinkedToAnotherObject() {
        var leaver = aUser(UPN).linkedTo("id-of-the-leaver").build();
        var finding = classify(UpnMode.ON, aPerson(UPN).build(), leaver);
        assertThat(finding.change()).isInstanceOf(Add.class);
        assertThat(finding.seen()).isEmpty();
    }

    @Test
    void neverTakesOverAUserWhoIsLinkedToAnotherTenant() {
        var user = aUser(UPN).build();
        var elsewhere =
                new DirectoryUser(
                        user.id(),
                        user.username(),
                        user.profile(),
                        user.status(),
                        user.role(),
                        new SourceLink("fake:other", "id-" + UPN));
        assertThat(classify(UpnMode.ON, aPerson(UPN).build(), elsewhere).change())
                .isInstanceOf(Add.class);
    }

    @Test
    void prefersTheObjectToEveryOtherKey() {
        var linked = aUser("old@contoso.com").linkedTo("id-" + UPN).build();
        var rival = aUser(UPN).build();
        var update = change(aPerson(UPN).build(), Update.class, linked, rival);
        assertThat(update.user()).isEqualTo(linked);
    }

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

    @Test
    void skipsGuestsAndProtectsTheirUser() {
        var user = aUser(UPN).linkedTo("id-" + UPN).build();
        var finding = classify(UpnMode.ON, aPerson(UPN).asGuest(), user);
        assertThat(finding.change())
                .asInstanceOf(type(Skip.class))
                .extracting(skip -> skip.reason().code())
                .isEqualTo(Code.GUEST);
        assertThat(finding.seen()).containsExactly(user.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"READ_ONLY_ADMIN", "GLOBAL_ADMIN"})
    void leavesAdministratorsAlone(Role role) {
        var linked = aUser(UPN).linkedTo("id-" + UPN).as(role).build();
        var unlinked = aUser(UPN).as(role).build();
        var differs = aPerson(UPN).names("Sato", "x", "y").build();
        for (var administrator : List.of(linked, unlinked)) {
            assertThat(change(differs, Skip.class, administrator).reason())
                    .isEqualTo(Reason.of(Code.ADMINISTRATOR, UPN));
        }
    }

    @Test
    void isNotCreatedOverAnAdministratorWhoHasTheImmutableId() {
        var administrator =
                aUser("boss@contoso.com").immutableId("im-" + UPN).as(Role.GLOBAL_ADMIN).build();
        assertThat(change(aPerson(UPN).build(), Skip.class, administrator).reason().code())
                .isEqualTo(Code.ADMINISTRATOR);
    }

    @Test
    void skipsPeopleWhomTheSourceKeepsOnlyForRestoring() {
        var id = "0f8d8f5e-1111-4000-8000-00000000000a";
        var person = aPerson("0F8D8F5E11114000800000000000000Ahanako@contoso.com").objectId(id);
        assertThat(change(person.build(), Skip.class).reason().code())
                .isEqualTo(Code.DELETED_AT_SOURCE);
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
        var fits = "a".repeat(52) + "@contoso.com";
        var fitting = aPerson(fits).immutableId(null).build();
        var longer = aPerson("a" + fits).immutableId(null).build();
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

    @Test
    void warnsOfWhatDeservesALook() {
        var person = aPerson(UPN).names("", "", "Conf Room Adams").immutableId(null).blocked();
        assertThat(change(person, Add.class).warnings())
                .containsExactly(
                        Warning.SIGN_IN_BLOCKED, Warning.NO_IMMUTABLE_ID, Warning.EMPTY_NAME);
    }

    private static void assertProblem(People.Person person, Code code) {
        assertThat(change(person.build(), Conflict.class).reason().code()).isEqualTo(code);
    }

    private static <T extends PlannedChange> T change(
            SourceUser person, Class<T> kind, DirectoryUser... users) {
        var change = classify(UpnMode.ON, person, users).change();
        assertThat(change).isInstanceOf(kind);
        return kind.cast(change);
    }

    private static Finding classify(UpnMode mode, SourceUser person, DirectoryUser... users) {
        var index = new CandidateIndex(People.SOURCE, Arrays.asList(users));
        return new Classifier(mode, UserId::next).classify(person, index.of(person));
    }
}
