package dev.accesscontrol.directory.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.ItemChange;
import dev.accesscontrol.directory.People;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserColumn;
import dev.accesscontrol.directory.registration.Registration.Counts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is found in a file before anything is written. */
class RegistrationReportTests extends RegistrationFixture {

    @Test
    void tellsAddedChangedUnchangedAndWrongLinesApart() {
        add("taro");
        add("hanako");
        var id =
                upload(
                        Purpose.BOTH,
                        "Username,Family Name",
                        "taro,Yamada",
                        "HANAKO,hanako",
                        "new,Sato",
                        "no name,Sato");
        assertThat(get(id).counts()).isEqualTo(new Counts(1, 1, 1, 1, 0));
        assertThat(get(id).state()).isEqualTo(RegistrationState.READY);
        assertThat(rows(id).getFirst().changes())
                .containsExactly(new ItemChange(UserColumn.FAMILY_NAME, "taro", "Yamada"));
        assertThat(problems(id)).containsExactly("5 Username user.problem.NOT_ALLOWED.USERNAME");
        assertThat(user("taro").profile().familyName()).isEqualTo("taro");
    }

    @Test
    void refusesAnUnknownUsernameInAnUpdateAndAKnownOneInARegistration() {
        add("taro");
        var lines = new String[] {"Username,Family Name", "taro,Yamada", "tarro,Yamada"};
        assertThat(problems(upload(Purpose.UPDATE, lines))).containsExactly("3 Username unknown");
        assertThat(problems(upload(Purpose.REGISTER, lines))).containsExactly("2 Username exists");
        assertThat(problems(upload(Purpose.BOTH, lines))).isEmpty();
    }

    @Test
    void refusesAWrongHeaderAndAMissingColumn() {
        var id = upload(Purpose.BOTH, "Name,Family Name", "taro,Yamada");
        assertThat(problems(id))
                .containsExactlyInAnyOrder(
                        "1 Name csv.problem.UNKNOWN_HEADER",
                        "1 Username csv.problem.MISSING_HEADER");
        assertThat(get(id).state()).isEqualTo(RegistrationState.REFUSED);
        importAll(id);
        assertThat(get(id).state()).isEqualTo(RegistrationState.REFUSED);
    }

    @Test
    void marksAllLinesOfTheSameUsername() {
        add("taro");
        var id =
                upload(
                        Purpose.BOTH,
                        "Username,Family Name",
                        "taro,Yamada",
                        "other,Sato",
                        "Taro,Tanaka",
                        "new,A",
                        "NEW,B");
        assertThat(problems(id))
                .containsExactly(
                        "2 Username duplicate",
                        "4 Username duplicate",
                        "5 Username duplicate",
                        "6 Username duplicate");
        assertThat(rows(id).get(2).problems().getFirst().arguments()).containsExactly("2");
        assertThat(get(id).counts().good()).isEqualTo(1);
    }

    @Test
    void findsTextThatIsTooLongAndControlCharacters() {
        add("taro");
        add("hanako");
        var id =
                upload(
                        Purpose.BOTH,
                        "Username,Family Name," + UPN,
                        "taro," + "x".repeat(257) + ",taro@contoso.com",
                        "hanako,Ya\u0007mada,hanako@contoso.com",
                        "x".repeat(65) + ",Sato,",
                        "new,Sato,no address");
        assertThat(problems(id))
                .containsExactly(
                        "2 Family Name user.problem.TOO_LONG.FAMILY_NAME",
                        "3 Family Name csv.problem.CONTROL_CHARACTER",
                        "4 Username user.problem.TOO_LONG.USERNAME",
                        "5 " + UPN + " user.problem.NO_ADDRESS");
    }

    @Test
    void refusesAnArchiveThatIsNamedCsv() {
        var id = upload(Purpose.BOTH, new byte[] {'P', 'K', 3, 4, 20, 0});
        assertThat(problems(id)).containsExactly("0  csv.problem.NOT_TEXT");
        assertThat(get(id).state()).isEqualTo(RegistrationState.REFUSED);
    }

    @Test
    void importsNothingOfAFileThatWasCutOff() {
        add("taro");
        var id = upload(Purpose.BOTH, "Username,Family Name", "taro,Yamada", "hanako,\"Sat");
        assertThat(problems(id)).containsExactly("3 Family Name csv.problem.OPEN_QUOTE");
        assertThat(get(id).state()).isEqualTo(RegistrationState.REFUSED);
        importAll(id);
        assertThat(user("taro").profile().familyName()).isEqualTo("taro");
    }

    @Test
    void readsEveryEncodingSeparatorAndLineEnd() {
        add("taro");
        var shiftJis = Charset.forName("windows-31j");
        var files =
                Stream.of("\r", "\n", "\r\n")
                        .flatMap(end ->
                                Stream.of(",", "\t")
                                        .map(separator ->
                                                "Username,Family Name\ntaro,山田\n"
                                                        .replace(",", separator)
                                                        .replace("\n", end)))
                        .toList();
        for (var file : files) {
            for (var content :
                    new byte[][] {
                        file.getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + file).getBytes(StandardCharsets.UTF_8),
                        file.getBytes(shiftJis)
                    }) {
                var row = rows(upload(Purpose.UPDATE, content)).getFirst();
                assertThat(row.changes())
                        .containsExactly(new ItemChange(UserColumn.FAMILY_NAME, "taro", "山田"));
            }
        }
    }

    @Test
    void noticesCharactersThatShiftJisHasSpoiled() {
        add("taro");
        directory.set(user("taro").id(), "family_name", "Müller");
        var id = upload(Purpose.UPDATE, "Username,Family Name", "taro,M?ller");
        assertThat(problems(id)).containsExactly("2 Family Name lost-characters");
    }

    @Test
    void leavesAloneWhatTheFileLeavesOutAndClearsEmptyCells() {
        add("taro");
        var id = upload(Purpose.UPDATE, "Username,Email address,Status", "taro,,");
        assertThat(rows(id).getFirst().changes())
                .containsExactly(new ItemChange(UserColumn.EMAIL, "taro@mail.example", ""));
    }

    @Test
    void makesAndTouchesNoAdministratorByItsChoices() {
        add("admin", Role.GLOBAL_ADMIN);
        add("taro");
        var id =
                upload(
                        Purpose.BOTH,
                        "Username,Status,Role",
                        "admin,Disabled,Global Admin",
                        "taro,Enabled,Global Admin",
                        "new,Enabled,Read-Only Admin",
                        "new2,Enabled,None");
        assertThat(problems(id))
                .containsExactly("2 Status administrator", "3 Role role", "4 Role role");
        assertThat(problems(upload(Purpose.UPDATE, "Username,Role", "admin,None")))
                .containsExactly("2 Role role");
    }

    @Test
    void warnsOfItemsThatASyncOverwrites() {
        directory.apply(People.add("linked"));
        add("taro");
        var id =
                upload(
                        Purpose.UPDATE,
                        "Username,Family Name,Status",
                        "linked,Yamada,Enabled",
                        "taro,Yamada,Enabled");
        assertThat(get(id).counts().warned()).isEqualTo(1);
        assertThat(rows(id).getFirst().managedBy()).isEqualTo(People.SOURCE);
        var status = upload(Purpose.UPDATE, "Username,Status", "linked,Disabled");
        assertThat(get(status).counts().warned()).isZero();
    }

    @Test
    void hasNothingToDoWhenEverybodyIsSo() {
        add("taro");
        var id = upload(Purpose.UPDATE, "Username,Family Name", "taro,taro");
        assertThat(get(id).state()).isEqualTo(RegistrationState.NOTHING_TO_DO);
    }
}
