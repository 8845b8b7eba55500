package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.ChangeOutcome.APPLIED;
import static dev.accesscontrol.directory.ChangeOutcome.IMMUTABLE_ID_TAKEN;
import static dev.accesscontrol.directory.ChangeOutcome.UPN_TAKEN;
import static dev.accesscontrol.directory.ChangeOutcome.USERNAME_TAKEN;
import static dev.accesscontrol.directory.People.add;
import static dev.accesscontrol.directory.People.delete;
import static dev.accesscontrol.directory.People.link;
import static dev.accesscontrol.directory.People.profile;
import static dev.accesscontrol.directory.People.update;
import static dev.accesscontrol.directory.People.upn;
import static dev.accesscontrol.directory.People.withImmutableId;
import static dev.accesscontrol.directory.People.withUpn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.UserChange.Add;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Changes that the database refuses only when they are written. */
class BulkRaceTests extends DirectoryOnADatabase {

    @Test
    void leavesOutOnlyTheRowWhoseKeySomebodyElseTakesAtTheSameMoment() {
        var leaver = add("leaver");
        var mover = add("mover");
        directory.apply(leaver, mover);
        var batch = new ArrayList<UserChange>();
        batch.add(delete(leaver));
        batch.add(update(mover, withUpn(mover.profile(), upn("wanted"))));
        IntStream.range(0, 1_000).forEach(i -> batch.add(add("user" + i)));
        var wanted = new Add(UserId.next(), "USER700", profile("WANTED"), link("other"));
        directory.atTheNextEvent(() -> directory.apply(wanted)); // our deletion: all is decided

        var outcomes = directory.apply(batch.toArray(UserChange[]::new));

        assertThat(outcomes.get(1)).isEqualTo(UPN_TAKEN);
        assertThat(outcomes.get(702)).isEqualTo(USERNAME_TAKEN);
        assertThat(Collections.frequency(outcomes, APPLIED)).isEqualTo(1_000);
        assertThat(directory.user(wanted.id()).username()).isEqualTo("USER700");
        assertThat(directory.user(mover.id()).profile()).isEqualTo(mover.profile());
        assertThat(directory.get(UserLookup.class).count()).isEqualTo(1_001);
    }

    @Test
    void leavesOutASwapAsAWholeWhenSomebodyElseTakesOneOfItsKeys() {
        var leaver = add("leaver");
        var one = add("one");
        var two = add("two");
        directory.apply(leaver, one, two);
        var wanted =
                new Add(UserId.next(), "other", withImmutableId(profile("o"), "id"), link("o"));
        directory.atTheNextEvent(() -> directory.apply(wanted));

        assertThat(
                        directory.apply(
                                delete(leaver),
                                update(one, withUpn(one.profile(), upn("two"))),
                                update(
                                        two,
                                        withImmutableId(withUpn(two.profile(), upn("one")), "id")),
                                add("good")))
                .satisfies(it -> assertThat(it.get(0)).isEqualTo(APPLIED))
                .satisfies(it -> assertThat(it.get(1)).isEqualTo(UPN_TAKEN))
                .satisfies(it -> assertThat(it.get(2)).isEqualTo(IMMUTABLE_ID_TAKEN))
                .satisfies(it -> assertThat(it.get(3)).isEqualTo(APPLIED));

        assertThat(directory.user(one.id()).profile()).isEqualTo(one.profile());
        assertThat(directory.user(two.id()).profile()).isEqualTo(two.profile());
    }

    @Test
    void keepsTheRestOfTheCallersTransaction() {
        var taro = add("taro");
        directory.inTransaction(() -> {
            directory
                    .jdbc()
                    .sql(
                            """
                            insert into password_policy (id, version, level, minimum_length)
                            values (77, 0, 'NONE', 8)
                            """)
                    .update();
            directory.get(UserBulk.class).apply(List.of(taro, add("TARO")));
            return directory.get(UserBulk.class).apply(List.of(add("jiro")));
        });

        assertThat(directory.jdbc().sql("delete from password_policy where id = 77").update())
                .isEqualTo(1);
        assertThat(directory.get(UserLookup.class).count()).isEqualTo(2);
    }
}
