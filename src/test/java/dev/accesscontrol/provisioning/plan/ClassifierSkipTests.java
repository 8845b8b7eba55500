package dev.accesscontrol.provisioning.plan;

import static dev.accesscontrol.provisioning.plan.Classification.UPN;
import static dev.accesscontrol.provisioning.plan.Classification.change;
import static dev.accesscontrol.provisioning.plan.Classification.classify;
import static dev.accesscontrol.provisioning.plan.People.aPerson;
import static dev.accesscontrol.provisioning.plan.People.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.provisioning.plan.PlannedChange.Add;
import dev.accesscontrol.provisioning.plan.PlannedChange.Skip;
import dev.accesscontrol.provisioning.plan.Reason.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of product.md 3 for one person who is left alone. */
class ClassifierSkipTests {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0f8d8f5e-1111-4000-8000-00000000000a",
                "77777777-7777-4000-8000-000000000077",
                "no-object-id-of-microsoft"
            })
    void skipsPeopleWhomTheSourceKeepsOnlyForRestoringWhoseverIdIsInTheName(String id) {
        var person = aPerson("0F8D8F5E11114000800000000000000Ahanako@contoso.com").objectId(id);
        assertThat(change(person.build(), Skip.class).reason().code())
                .isEqualTo(Code.DELETED_AT_SOURCE);
    }

    @Test
    void protectsTheUserOfSomebodyWhomTheSourceKeepsOnlyForRestoring() {
        var tombstone = "0f8d8f5e11114000800000000000000a" + UPN;
        var user = aUser(UPN).linkedTo("id-" + tombstone).build();
        var finding = classify(UpnMode.ON, aPerson(tombstone).build(), user);
        assertThat(finding.change()).isInstanceOf(Skip.class);
        assertThat(finding.seen()).containsExactly(user.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0f8d8f5e11114000800000000000000a@contoso.com",
                "0f8d8f5e1111400080000000000000ahanako@contoso.com",
                "hanako0f8d8f5e11114000800000000000000ahanako@contoso.com"
            })
    void takesANameThatOnlyLooksLikeThatOfSomebodyDeletedForAName(String upn) {
        assertThat(change(aPerson(upn).build(), Add.class).after().upn()).isEqualTo(upn);
    }
}
