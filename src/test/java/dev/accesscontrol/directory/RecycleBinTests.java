package dev.accesscontrol.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecycleBinTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void givesUpWhoHasBeenThereForThirtyDaysAndTellsOfIt(String database) {
        var directory = DirectoryFixture.on(database);
        var old = deleted(directory, "old", NOW.minus(RecycleBinJob.KEPT).minusSeconds(1));
        var young = deleted(directory, "young", NOW.minus(RecycleBinJob.KEPT).plusSeconds(1));
        var bin = directory.get(RecycleBin.class);
        var purged = directory.inTransaction(() -> bin.purge(NOW.minus(RecycleBinJob.KEPT)));
        assertThat(purged).isEqualTo(1);
        assertThat(bin.holds(List.of(old, young))).containsExactly(young);
        assertThat(directory.events()).contains(new UserPurged(old, "old"));
        assertThat(directory.events()).doesNotContain(new UserPurged(young, "young"));
        assertThat(RecycleBinJob.KEPT).isEqualTo(Duration.ofDays(30));
    }

    private static UserId deleted(DirectoryFixture directory, String name, Instant when) {
        var user =
                directory
                        .get(UserAccounts.class)
                        .add(
                                new NewUser(
                                        name,
                                        new Profile("", "", name, "", null, null),
                                        Role.NONE));
        directory.inTransaction(() -> {
            directory.get(RecycleBin.class).take(List.of(user), "admin");
            return user;
        });
        directory
                .jdbc()
                .sql("update deleted_users set deleted_at = ? where id = ?")
                .params(when.atOffset(ZoneOffset.UTC), user.id().value())
                .update();
        return user.id();
    }
}
