package dev.accesscontrol.provisioning.plan;

import static dev.accesscontrol.provisioning.plan.Classification.UPN;
import static dev.accesscontrol.provisioning.plan.Classification.change;
import static dev.accesscontrol.provisioning.plan.Classification.classify;
import static dev.accesscontrol.provisioning.plan.People.aPerson;
import static dev.accesscontrol.provisioning.plan.People.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.SourceLink;
import dev.accesscontrol.provisioning.plan.PlannedChange.Add;
import dev.accesscontrol.provisioning.plan.PlannedChange.Update;
import org.junit.jupiter.api.Test;

/** The rules of product.md 3 for one person and the user who may be his. */
class ClassifierPairingTests {

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
}
