package dev.accesscontrol.directory.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.People;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserEdit;
import dev.accesscontrol.directory.UserStatus;
import org.junit.jupiter.api.Test;

/** Keys that one user at most may have, judged by what users will be after the whole file. */
class RegistrationKeysTests extends RegistrationFixture {

    @Test
    void marksAllLinesThatWantTheSameKey() {
        add("taro");
        var id =
                upload(
                        Purpose.BOTH,
                        "Username," + UPN + ",ImmutableID",
                        "taro,x@contoso.com,a",
                        "new,X@contoso.com,A",
                        "new2,y@contoso.com,a");
        assertThat(problems(id))
                .containsExactly(
                        "2 " + UPN + " duplicate",
                        "2 ImmutableID duplicate",
                        "3 " + UPN + " duplicate",
                        "4 ImmutableID duplicate");
    }

    @Test
    void refusesAKeyThatSomebodyElseKeeps() {
        add("taro");
        add("hanako");
        var id =
                upload(
                        Purpose.BOTH,
                        "Username,Family Name," + UPN,
                        "taro,T,HANAKO@contoso.com",
                        "new,N,taro@contoso.com");
        assertThat(problems(id)).containsExactly("2 " + UPN + " taken", "3 " + UPN + " taken");
        assertThat(rows(id).getFirst().problems().getFirst().arguments()).containsExactly("hanako");
    }

    @Test
    void letsUsersSwapTheirKeysAlsoAcrossPortions() {
        add("taro");
        add("hanako");
        var lines = new String[RegistrationRun.PORTION + 103];
        lines[0] = "Username," + UPN;
        lines[1] = "taro,hanako@contoso.com";
        for (int i = 2; i < lines.length - 1; i++) {
            lines[i] = "new" + i + ",new" + i + "@contoso.com";
        }
        lines[lines.length - 1] = "hanako,taro@contoso.com";
        var id = upload(Purpose.BOTH, lines);
        assertThat(problems(id)).isEmpty();
        importAll(id);
        assertThat(user("taro").profile().upn()).isEqualTo("hanako@contoso.com");
        assertThat(user("hanako").profile().upn()).isEqualTo("taro@contoso.com");
        assertThat(get(id).done()).isEqualTo(lines.length - 1);
        assertThat(get(id).failed()).isZero();
    }

    @Test
    void takesNothingFromALineThatIsWrong() {
        add("taro");
        add("hanako");
        add("jiro");
        var id =
                upload(
                        Purpose.BOTH,
                        "Username,Email address," + UPN,
                        "taro,t@x.example,hanako@contoso.com",
                        "hanako,h@x.example,jiro@contoso.com",
                        "jiro,no address,new@contoso.com");
        assertThat(problems(id))
                .containsExactly(
                        "2 " + UPN + " taken",
                        "3 " + UPN + " taken",
                        "4 Email address user.problem.NO_ADDRESS");
        assertThat(get(id).state()).isEqualTo(RegistrationState.REFUSED);
    }

    @Test
    void keepsASwapApartWhenOneHalfWasChangedSince() {
        var taro = add("taro");
        add("hanako");
        var id =
                upload(
                        Purpose.BOTH,
                        "Username," + UPN,
                        "taro,hanako@contoso.com",
                        "hanako,taro@contoso.com");
        directory
                .get(UserAccounts.class)
                .change(
                        taro.id(),
                        0,
                        new UserEdit(
                                People.withDisplayName(taro.profile(), "Other"),
                                UserStatus.ENABLED,
                                taro.role()));
        importAll(id);
        assertThat(rows(id))
                .extracting(RegistrationRow::outcome)
                .containsExactly(LineOutcome.CHANGED_SINCE, LineOutcome.UPN_TAKEN);
        assertThat(user("hanako").profile().upn()).isEqualTo("hanako@contoso.com");
    }

    @Test
    void tellsOfAKeyThatWasTakenSinceTheReport() {
        add("taro");
        var id = upload(Purpose.UPDATE, "Username," + UPN, "taro,late@contoso.com");
        add("late");
        importAll(id);
        assertThat(rows(id).getFirst().outcome()).isEqualTo(LineOutcome.UPN_TAKEN);
        assertThat(get(id).failed()).isEqualTo(1);
    }
}
