package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.Restoration.Refusal;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RestorationRaceTests extends AccountsOnADatabase {

    @RepeatedTest(5)
    void nobodyIsRestoredAndGivenUpAtOnce() {
        var bin = directory.get(DeletedUsers.class);
        var taro = deleted("taro");
        var ids = List.of(taro.id());

        var outcomes = atOnce(() -> bin.restore(ids, "admin"), () -> bin.purge(ids));

        assertThat(outcomes).containsExactly("done", "done");
        boolean back = directory.get(UserLookup.class).find(taro.id()).isPresent();
        assertThat(directory.events().contains(new UserPurged(taro.id(), taro.username())))
                .isNotEqualTo(back);
    }

    @RepeatedTest(5)
    void twoAdministratorsRestoreAUserOnce() {
        var bin = directory.get(DeletedUsers.class);
        var ids = List.of(deleted("taro").id());

        var outcomes = atOnce(() -> bin.restore(ids, "one"), () -> bin.restore(ids, "two"));

        assertThat(outcomes).containsExactly("done", "done");
        assertThat(directory.events()).filteredOn(UserRestored.class::isInstance).hasSize(1);
    }

    @Test
    void whoLosesAKeyAtTheLastMomentStaysAndTheOthersComeBack() {
        var late = deleted("late");
        var free = deleted("free");
        add("LATE", Role.NONE);
        var bin =
                new DeletedUsers(
                        directory.get(RecycleBin.class),
                        blindAtFirst(),
                        directory.get(Savepoints.class),
                        directory.publisher());

        var restoration =
                directory.inTransaction(() -> bin.restore(List.of(late.id(), free.id()), "admin"));

        assertThat(restoration.restored()).containsExactly(free);
        assertThat(restoration.refused())
                .containsExactly(new Refusal(late, ChangeOutcome.USERNAME_TAKEN));
        assertThat(directory.get(RecycleBin.class).holds(List.of(late.id(), free.id())))
                .containsExactly(late.id());
        assertThat(directory.events()).endsWith(new UserRestored(free.id(), "free", "admin"));
    }

    /** The other user comes between the look and the writing. */
    private KeyHolders blindAtFirst() {
        var real = directory.get(UserLookup.class);
        var looked = new AtomicBoolean();
        return new KeyHolders(
                (UserLookup)
                        Proxy.newProxyInstance(
                                UserLookup.class.getClassLoader(),
                                new Class<?>[] {UserLookup.class},
                                (_, method, arguments) ->
                                        looked.getAndSet(true)
                                                ? method.invoke(real, arguments)
                                                : List.of()));
    }

    private DirectoryUser deleted(String username) {
        var user = add(username, Role.NONE);
        accounts.delete(user.id(), 0, "admin");
        return user;
    }
}
