package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.provisioning.source.SourceUser;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Decisions beside other people's acts, and about very many people. */
abstract class ReviewRaceOnADatabase extends ReviewedPlans {

    private static final int MANY = 50_000;

    private <T> CompletableFuture<T> after(CountDownLatch start, Supplier<T> what) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                start.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return what.get();
        });
    }

    /** Whoever comes first wins, and the sync applies what the plan shows. */
    @RepeatedTest(5)
    void aSyncAndAnExclusionNeverMix() {
        source.people("a@contoso.com", "b@contoso.com");
        var plan = plan(contoso);
        var chosen = rows(plan, "a@contoso.com");
        var start = new CountDownLatch(1);
        var run = after(start, () -> started(plan));
        var exclusion = after(start, () -> exclusions.exclude(plan, chosen, "a room", "boss"));
        start.countDown();
        var excluded = excluded(exclusion);
        var shown = plans.get(plan).adds();
        assertThat(shown).isEqualTo(2 - excluded);
        assertThat(exclusions.count(contoso, "")).isEqualTo(excluded);
        assertThat(run.join().adds()).isEqualTo(shown);
        assertThat(work(Objects.requireNonNull(run.join().syncRunId())).counts())
                .isEqualTo(new RunCounts(shown, 0, 0, excluded, 0));
    }

    /** The plan as it is when it is executed. */
    private PlanView started(UUID plan) {
        execute(plan);
        return plans.get(plan);
    }

    private static long excluded(CompletableFuture<Long> exclusion) {
        try {
            return exclusion.join();
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(PlanClosedException.class);
            return 0;
        }
    }

    /** The newer plan is completed after the decision, which is then known to it. */
    @Test
    void anExclusionDuringADryRunIsInItsPlan() {
        source.people("a@contoso.com", "b@contoso.com");
        var plan = plan(contoso);
        source.beforePage(0, () -> exclude(plan, "a@contoso.com"));
        assertThat(database.rows(plan(contoso)))
                .containsExactly("ADD b@contoso.com", "SKIP a@contoso.com EXCLUDED");
    }

    @Test
    @Timeout(180)
    void takesManyPeopleAtOnce() {
        source.pageSize(999)
                .people(
                        IntStream.range(0, MANY)
                                .mapToObj(i -> blocked("room" + i + "@contoso.com"))
                                .toArray(SourceUser[]::new));
        var plan = plan(contoso);
        assertSwift(() -> exclusions.exclude(plan, all(BLOCKED), "rooms", ACTOR));
        assertThat(plans.get(plan))
                .returns((long) MANY, PlanView::excluded)
                .returns(0L, PlanView::adds);
        assertThat(exclusions.count(contoso, "")).isEqualTo(MANY);
        assertSwift(() -> exclusions.takeBack(plan, all(EXCLUDED), ACTOR).restored());
        assertThat(plans.get(plan))
                .returns(0L, PlanView::excluded)
                .returns((long) MANY, PlanView::adds);
        assertThat(exclusions.count(contoso, "")).isZero();
    }

    private static void assertSwift(Supplier<Long> decision) {
        var start = System.nanoTime();
        assertThat(decision.get()).isEqualTo(MANY);
        var taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(taken).isLessThan(Duration.ofSeconds(30));
    }
}
