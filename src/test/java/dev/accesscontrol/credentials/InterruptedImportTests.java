package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.accesscontrol.credentials.PasswordBatches.Upload;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.ConsoleTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports whose process or job is gone. */
@ConsoleTest
class InterruptedImportTests {

    private static final int PEOPLE = 40;

    @Autowired private BeanFactory beans;
    @Autowired private PasswordBatches batches;
    @Autowired private BatchStore store;
    @Autowired private BatchRows rows;
    @Autowired private BatchImport work;
    @Autowired private SchedulerClient jobs;
    @Autowired private JdbcClient database;

    /** An import that nobody works on. */
    private UUID begun(Duration age) {
        var accounts = new Accounts(beans);
        var text = new StringBuilder("Username,Password\n");
        for (int i = 0; i < PEOPLE; i++) {
            text.append(accounts.withoutPassword(Role.NONE).username()).append(",Given-Pass-1\n");
        }
        var content = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
        var batch = batches.receive(new Upload("p.csv", content, "admin"));
        awaitState(batch, BatchState.READY);
        database.sql(
                        "update password_batches set state = 'IMPORTING', heartbeat_at = ? where id = ?")
                .param(OffsetDateTime.now().minus(age))
                .param(batch)
                .update();
        return batch;
    }

    private void awaitState(UUID batch, BatchState state) {
        await().atMost(Duration.ofSeconds(60)).until(() -> batches.get(batch).state() == state);
    }

    private int hashesOf(UUID batch) {
        return database.sql(
                        "select count(*) from password_batch_rows where batch_id = ? and password_hash is not null")
                .param(batch)
                .query(Integer.class)
                .single();
    }

    @Test
    void goOnWithoutTheirJob() {
        var batch = begun(Duration.ofHours(2));
        BatchJobs.expire(store, rows, jobs);
        awaitState(batch, BatchState.IMPORTED);
        assertThat(batches.get(batch).imported()).isEqualTo(PEOPLE);
    }

    @Test
    void areLeftAloneWhileSomebodyWorksOnThem() {
        var batch = begun(Duration.ofSeconds(50));
        BatchJobs.expire(store, rows, jobs);
        assertThat(jobs.getScheduledExecution(BatchJobs.IMPORT.instanceId(batch.toString())))
                .isEmpty();
    }

    @Test
    void areGivenUpAfterADayAndDropTheirHashes() {
        var batch = begun(Duration.ofHours(25));
        BatchJobs.expire(store, rows, jobs);
        assertThat(batches.get(batch).state()).isEqualTo(BatchState.EXPIRED);
        assertThat(hashesOf(batch)).isZero();
        assertThat(work.nextPortion(batch, true)).isFalse();
    }

    @Test
    void setNoPasswordTwiceWhenTwoJobsWorkAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            var batch = begun(Duration.ZERO);
            var together = new CyclicBarrier(2);
            Callable<Void> job =
                    () -> {
                        together.await();
                        while (work.nextPortion(batch, true)) {}
                        return null;
                    };
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var done : new ArrayList<>(threads.invokeAll(List.of(job, job)))) {
                    done.get();
                }
            }
            assertThat(batches.get(batch).imported()).isEqualTo(PEOPLE);
        }
    }
}
