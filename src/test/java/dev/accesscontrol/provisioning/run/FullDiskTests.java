package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.accesscontrol.testing.SmallDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The disk under an H2 database is full in the middle of a sync. */
@ContextConfiguration(initializers = FullDiskTests.OnASmallDisk.class)
@DirtiesContext
class FullDiskTests extends EngineOnADatabase {

    private static final int PEOPLE = 5000;

    private UUID plan;

    @BeforeEach
    void makeAPlan() {
        SmallDisk.makeRoom();
        source.pageSize(999)
                .people(
                        IntStream.range(0, PEOPLE)
                                .mapToObj(i -> "p" + i + "@contoso.com")
                                .toArray(String[]::new));
        plan = plan(contoso);
    }

    @AfterEach
    void makeRoom() {
        SmallDisk.makeRoom();
    }

    @Test
    void leavesNothingHalfWrittenAndTheSyncGoesOnWhenThereIsRoomAgain() {
        var run = execute(plan);
        breakOff(run);
        // H2 closes a store that could not be written a moment later, when somebody uses it
        await().ignoreExceptionsInstanceOf(DataAccessException.class)
                .untilAsserted(() -> assertThatNothingIsHalfWritten(run));
        // as its job does
        await().ignoreExceptionsMatching(RunFailures::isPassing)
                .until(() -> work(run).state() == RunState.SUCCEEDED);
        assertThat(database.users()).hasSize(PEOPLE);
    }

    private void assertThatNothingIsHalfWritten(UUID run) {
        var view = runs.get(run);
        assertThat(view.state()).isEqualTo(RunState.RUNNING);
        assertThat(view.counts().added()).isEqualTo(database.users().size()).isLessThan(PEOPLE);
    }

    private void breakOff(UUID run) {
        var calls = new int[1];
        assertThatThrownBy(() ->
                        worker.work(
                                run,
                                () -> {
                                    if (++calls[0] == 4) {
                                        SmallDisk.fill();
                                    }
                                    return false;
                                }))
                .satisfies(failure ->
                        assertThat(RunFailures.isPassing(failure)).as("%s", failure).isTrue());
        SmallDisk.makeRoom();
    }

    static class OnASmallDisk
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                var folder = Files.createTempDirectory("small-disk");
                TestPropertyValues.of(
                                "spring.datasource.url="
                                        + SmallDisk.database(folder.resolve("store")),
                                "spring.datasource.username=sa",
                                "spring.datasource.password=sa")
                        .applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
