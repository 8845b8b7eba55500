package dev.accesscontrol.microsoft365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AheadTests {

    private final Ahead<String> ahead = new Ahead<>(new Waiting(Duration.ofMillis(1)));

    @Test
    void handsOverWhatWasFetched() {
        ahead.ask(() -> "answer");
        assertThat(ahead.take(() -> {})).isEqualTo("answer");
    }

    @Test
    void failsAsTheFetchingFailed() {
        var failure = new IllegalArgumentException();
        ahead.ask(() -> {
            throw failure;
        });
        assertThatThrownBy(() -> ahead.take(() -> {})).isSameAs(failure);
    }

    @Test
    void asksAgainAndAgainWhetherToGoOnWaiting() {
        var calls = new CountDownLatch(3);
        ahead.ask(() -> {
            await(calls);
            return "late";
        });
        assertThat(ahead.take(calls::countDown)).isEqualTo("late");
    }

    @Test
    void endsTheWaitWhenItsTakerHasToStop() {
        var cancelled = new IllegalStateException("cancelled");
        ahead.ask(() -> await(new CountDownLatch(1)));
        assertThatThrownBy(() ->
                        ahead.take(() -> {
                            throw cancelled;
                        }))
                .isSameAs(cancelled);
    }

    @Test
    void endsTheWaitWhenItsThreadIsInterrupted() {
        ahead.ask(() -> await(new CountDownLatch(1)));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ahead.take(() -> {})).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void tellsTheFetchingThatNobodyWaitsAnyMore() {
        assertThatCode(ahead::stopIfClosed).doesNotThrowAnyException();
        ahead.close();
        assertThatThrownBy(ahead::stopIfClosed).isInstanceOf(CancellationException.class);
    }

    /** Whoever is interrupted inside an embedded database closes the file for everybody. */
    @Test
    void doesNotInterruptTheFetching() {
        var closed = new CountDownLatch(1);
        var interrupted = new CompletableFuture<Boolean>();
        ahead.ask(() -> {
            await(closed);
            interrupted.complete(Thread.currentThread().isInterrupted());
            return "";
        });
        ahead.close();
        closed.countDown();
        assertThat(interrupted.join()).isFalse();
    }

    private static String await(CountDownLatch latch) {
        try {
            latch.await();
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
