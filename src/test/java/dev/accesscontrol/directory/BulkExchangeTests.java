package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.ChangeOutcome.APPLIED;
import static dev.accesscontrol.directory.ChangeOutcome.CHANGED_SINCE;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keys that go from one user to another within a call. */
class BulkExchangeTests extends DirectoryOnADatabase {

    @Test
    void swapsKeysOfTwoUsers() {
        var one = new Add(UserId.next(), "one", withImmutableId(profile("one"), "id1"), link("1"));
        var two = new Add(UserId.next(), "two", withImmutableId(profile("two"), "id2"), link("2"));
        directory.apply(one, two);
        var oneBecomes = withImmutableId(withUpn(one.profile(), upn("two")), "id2");
        var twoBecomes = withImmutableId(withUpn(two.profile(), upn("one")), "id1");

        assertThat(directory.apply(update(one, oneBecomes), update(two, twoBecomes)))
                .containsExactly(APPLIED, APPLIED);

        assertThat(directory.user(one.id()).profile()).isEqualTo(oneBecomes);
        assertThat(directory.user(two.id()).profile()).isEqualTo(twoBecomes);
    }

    @Test
    void handsAKeyDownAChainWhateverTheOrder() {
        var chain = IntStream.range(0, 50).mapToObj(i -> add("user" + i)).toList();
        directory.apply(chain.toArray(UserChange[]::new));
        var changes = new ArrayList<UserChange>();
        for (int i = 0; i < 50; i++) {
            changes.add(
                    update(chain.get(i), withUpn(chain.get(i).profile(), upn("user" + (i + 1)))));
        }
        Collections.shuffle(changes, new java.util.Random(1));
        var newcomer = new Add(UserId.next(), "newcomer", profile("user0"), link("n"));
        changes.add(newcomer);

        assertThat(directory.apply(changes.toArray(UserChange[]::new))).containsOnly(APPLIED);

        assertThat(directory.user(chain.get(49).id()).profile().upn()).isEqualTo(upn("user50"));
        assertThat(directory.user(newcomer.id()).profile().upn()).isEqualTo(upn("user0"));
    }

    @Test
    void refusesTheWholeChainWhenItsEndIsBlocked() {
        var one = add("one");
        var two = add("two");
        var blocking = add("blocking");
        directory.apply(one, two, blocking);

        assertThat(
                        directory.apply(
                                update(one, withUpn(one.profile(), upn("two"))),
                                update(two, withUpn(two.profile(), upn("BLOCKING")))))
                .containsExactly(UPN_TAKEN, UPN_TAKEN);

        assertThat(directory.user(one.id()).profile()).isEqualTo(one.profile());
        assertThat(directory.user(two.id()).profile()).isEqualTo(two.profile());
    }

    @Test
    void givesTheKeysOfALeaverToANewHire() {
        var leaver = add("taro");
        directory.apply(leaver);
        var hire = new Add(UserId.next(), "TARO", profile("taro"), link("hire"));

        assertThat(directory.apply(delete(leaver), hire)).containsExactly(APPLIED, APPLIED);

        assertThat(directory.user(hire.id()).username()).isEqualTo("TARO");
    }

    @Test
    void keepsTheKeysOfALeaverWhoIsNotDeleted() {
        var leaver = add("taro");
        directory.apply(leaver);
        directory.set(leaver.id(), "display_name", "changed");
        var hire = new Add(UserId.next(), "taro", profile("taro"), link("hire"));

        assertThat(directory.apply(delete(leaver), hire))
                .containsExactly(CHANGED_SINCE, USERNAME_TAKEN);
    }
}
