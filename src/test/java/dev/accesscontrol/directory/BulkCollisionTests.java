package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.ChangeOutcome.APPLIED;
import static dev.accesscontrol.directory.ChangeOutcome.IMMUTABLE_ID_TAKEN;
import static dev.accesscontrol.directory.ChangeOutcome.LINK_TAKEN;
import static dev.accesscontrol.directory.ChangeOutcome.UPN_TAKEN;
import static dev.accesscontrol.directory.ChangeOutcome.USERNAME_TAKEN;
import static dev.accesscontrol.directory.People.add;
import static dev.accesscontrol.directory.People.link;
import static dev.accesscontrol.directory.People.profile;
import static dev.accesscontrol.directory.People.withImmutableId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.UserChange.Add;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that somebody else has. */
class BulkCollisionTests extends DirectoryOnADatabase {

    @Test
    void letsTheFirstOfTwoChangesHaveAKey() {
        var first = add("taro");
        var second = new Add(UserId.next(), "other", profile("TARO"), link("other"));

        assertThat(directory.apply(first, second)).containsExactly(APPLIED, UPN_TAKEN);
    }

    @Test
    void namesTheKeyThatIsTaken() {
        var taro = new Add(UserId.next(), "taro", withImmutableId(profile("taro"), "i"), link("t"));
        directory.apply(taro);
        var id = UserId.next();

        assertThat(directory.apply(new Add(id, "Taro", profile("a"), link("a"))))
                .containsExactly(USERNAME_TAKEN);
        assertThat(directory.apply(new Add(id, "b", profile("TARO"), link("b"))))
                .containsExactly(UPN_TAKEN);
        assertThat(directory.apply(new Add(id, "c", withImmutableId(profile("c"), "i"), link("c"))))
                .containsExactly(IMMUTABLE_ID_TAKEN);
        assertThat(directory.apply(new Add(id, "d", profile("d"), link("t"))))
                .containsExactly(LINK_TAKEN);
    }

    @Test
    void comparesImmutableIdsExactly() {
        directory.apply(
                new Add(UserId.next(), "a", withImmutableId(profile("a"), "id"), link("a")));

        assertThat(
                        directory.apply(
                                new Add(
                                        UserId.next(),
                                        "b",
                                        withImmutableId(profile("b"), "ID"),
                                        link("b"))))
                .containsExactly(APPLIED);
    }

    @ParameterizedTest
    @CsvSource({
        "STRASSE, straße, APPLIED", // ß is not ss
        "straẞe, straße, UPN_TAKEN", // but the capital ß is a ß
        "ISIK, ısık, APPLIED", // Turkish dotless i is not i
        "ISIK, isik, UPN_TAKEN",
        "İsim, i̇sim, UPN_TAKEN",
        "ＡＢＣ, ａｂｃ, UPN_TAKEN", // full-width
        "ＡＢＣ, abc, APPLIED",
        "ÄÖÜ, äöü, UPN_TAKEN",
        "ΣΑΣ, σας, UPN_TAKEN"
    })
    void comparesIgnoringCaseTheSameInEveryDatabase(
            String there, String wanted, ChangeOutcome outcome) {
        directory.apply(new Add(UserId.next(), "there", profile(there), link("there")));

        assertThat(
                        directory.apply(
                                new Add(UserId.next(), "wanted", profile(wanted), link("wanted"))))
                .containsExactly(outcome);
    }
}
