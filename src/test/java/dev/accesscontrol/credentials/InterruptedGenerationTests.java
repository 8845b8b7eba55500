package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.accesscontrol.credentials.Passwords.ChangeResult;
import dev.accesscontrol.directory.DirectoryUser;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Batches whose process died, and those that are generated anew. */
class InterruptedGenerationTests extends InitialPages {

    private static final int PEOPLE = 30;
    private static final InitialOrder ORDER =
            new InitialOrder(false, true, Locale.ENGLISH, "admin");

    @Autowired private InitialBatches batches;
    @Autowired private InitialRows rows;
    @Autowired private SlipMaking making;
    @Autowired private SlipWriting writing;

    /** Ten of them are done, and nobody works on the others. */
    private UUID halfDone(List<DirectoryUser> users) throws Exception {
        var id = choose(admin, users);
        admin.get(PATH + id);
        var key = key();
        batches.begin(id, BatchKind.GENERATED, ORDER, key.digest());
        writing.write(id, making.make(id, rows.staged(id, 0, 10), ORDER, key), ORDER);
        makeOld(id, Duration.ofMinutes(2));
        return id;
    }

    private SlipKey key() {
        return SlipKey.of(admin.cookie("initial-passwords")).orElseThrow();
    }

    @Test
    void goOnWhereTheyWere() throws Exception {
        var id = halfDone(users(PEOPLE));
        assertThat(admin.get(PATH + id).getContentAsString())
                .contains("The program stopped when 10 of 30 users were done", "Go on")
                .doesNotContain("hx-trigger");
        admin.post(PATH + id + "/go-on");
        awaitDone(id);
        var file = takeFile(id);
        assertThat(file).hasSize(PEOPLE);
        file.forEach((name, password) -> assertThat(enters(name, password)).isTrue());
    }

    @Test
    void areNotGoneOnWithWhileTheirProcessLives() throws Exception {
        var id = halfDone(users(PEOPLE));
        makeOld(id, Duration.ofSeconds(50));
        assertThat(batches.takeOver(id)).isFalse();
        assertThat(batches.beginAgain(id, key().digest())).isFalse();
        assertThat(rows.staged(id)).hasSize(20);
    }

    @Test
    void areNotGoneOnWithByAnotherKey() throws Exception {
        var id = halfDone(users(PEOPLE));
        admin.keep("initial-passwords", SlipKey.fresh().text());
        assertThat(admin.get(PATH + id).getContentAsString()).contains("does not have the key");
        admin.post(PATH + id + "/go-on");
        assertThat(view(id).batch().interrupted()).isTrue();
    }

    @Test
    void areGeneratedAnewWhenTheKeyIsLost() throws Exception {
        var id = halfDone(users(PEOPLE));
        admin.keep("initial-passwords", SlipKey.fresh().text());
        admin.post(PATH + id + "/again");
        awaitDone(id);
        var file = takeFile(id);
        assertThat(file).hasSize(PEOPLE);
        file.forEach((name, password) -> assertThat(enters(name, password)).isTrue());
    }

    @Test
    void doNobodyTwiceWhenTwoProcessesWorkOnThem() throws Exception {
        var id = halfDone(users(PEOPLE));
        var people = rows.staged(id);
        var together = new CyclicBarrier(2);
        Callable<Void> process =
                () -> {
                    var made = making.make(id, people, ORDER, key());
                    together.await();
                    writing.write(id, made, ORDER);
                    return null;
                };
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(process, process))) {
                done.get();
            }
        }
        assertThat(view(id).batch().imported()).isEqualTo(PEOPLE);
        takeFile(id).forEach((name, password) -> assertThat(enters(name, password)).isTrue());
    }

    @Test
    void leaveWhoHasChosenAPasswordSinceAloneWhenGeneratedAnew() throws Exception {
        var users = users(3);
        var id = generate(users);
        var first = takeFile(id);
        var chooser = users.getFirst();
        var changed =
                passwords.change(
                        chooser,
                        first.get(chooser.username()),
                        "My-Own-Pass-9",
                        Origin.of("192.0.2.1"));
        assertThat(changed).isInstanceOf(ChangeResult.Changed.class);

        admin.post(PATH + id + "/again");
        awaitDone(id);
        var second = takeFile(id);
        assertThat(second).hasSize(2).doesNotContainKey(chooser.username());
        assertThat(enters(chooser.username(), "My-Own-Pass-9")).isTrue();
        second.forEach((name, password) -> {
            assertThat(enters(name, password)).isTrue();
            assertThat(enters(name, first.get(name))).isFalse();
        });
        assertThat(view(id).batch().failed()).isEqualTo(1);
    }

    @Test
    void areGivenUpAfterADayAndCanStillBeGeneratedAnew() throws Exception {
        var id = halfDone(users(PEOPLE));
        makeOld(id, Duration.ofHours(25));
        var store = beans.getBean(BatchStore.class);
        var jobs = beans.getBean(SchedulerClient.class);
        BatchJobs.expire(store, beans.getBean(BatchRows.class), jobs);
        assertThat(view(id).batch().state()).isEqualTo(BatchState.EXPIRED);
        assertThat(view(id).outcomes()).containsEntry(BatchRow.Outcome.EXPIRED, 20L);
        admin.post(PATH + id + "/again");
        awaitDone(id);
        assertThat(takeFile(id)).hasSize(PEOPLE);
    }
}
