package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.accesscontrol.web.BusyException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordHashingTests {

    private static final PlainPassword PASSWORD = new PlainPassword("right");

    private final PasswordEncoder encoder = mock(PasswordEncoder.class);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger working = new AtomicInteger();

    @AfterEach
    void end() {
        end.countDown();
    }

    private PasswordHashing blocked(Duration patience) {
        when(encoder.matches(any(), any()))
                .thenAnswer(call -> {
                    working.incrementAndGet();
                    end.await();
                    return true;
                });
        return new PasswordHashing(encoder, patience);
    }

    private void ask(PasswordHashing hashing, int times) {
        for (int i = 0; i < times; i++) {
            Thread.startVirtualThread(() -> hashing.matches(PASSWORD, "hash"));
        }
    }

    @Test
    void tellsWhoWaitsTooLong() {
        var hashing = blocked(Duration.ofMillis(50));
        assertThatThrownBy(() -> hashing.matches(PASSWORD, "hash"))
                .isInstanceOf(BusyException.class);
    }

    @Test
    void tellsACrowdAtOnce() {
        var hashing = blocked(Duration.ofMinutes(5));
        ask(hashing, PasswordHashing.THREADS + PasswordHashing.WAITING);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> working.get() == PasswordHashing.THREADS);
        await().atMost(Duration.ofSeconds(10)).until(() -> isBusy(hashing));
    }

    private static boolean isBusy(PasswordHashing hashing) {
        var answer = CompletableFuture.supplyAsync(() -> hashing.matches(PASSWORD, "hash"));
        return answer.handle((_, e) -> e != null && e.getCause() instanceof BusyException)
                .completeOnTimeout(false, 200, TimeUnit.MILLISECONDS)
                .join();
    }

    @Test
    void usesThreadsOfItsOwnAndFewerThanThereAreProcessors() throws Exception {
        var onVirtual = new CompletableFuture<Boolean>();
        when(encoder.encode(any()))
                .thenAnswer(call -> {
                    onVirtual.obtrudeValue(Thread.currentThread().isVirtual());
                    return "hash";
                });
        var hashing = new PasswordHashing(encoder);
        Thread.startVirtualThread(() -> hashing.hash(PASSWORD)).join();
        assertThat(onVirtual.get()).isFalse();
        assertThat(PasswordHashing.THREADS)
                .isBetween(1, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }
}
