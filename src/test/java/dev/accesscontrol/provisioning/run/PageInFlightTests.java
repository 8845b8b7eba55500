package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class PageInFlightTests {

    private final List<String> stored = new CopyOnWriteArrayList<>();
    private final CountDownLatch next = new CountDownLatch(1);

    @Test
    void storesAPageWhileTheNextIsPrepared() {
        try (var storing = new PageInFlight()) {
            storing.store(() -> awaitNext("first"));
            assertThat(stored).isEmpty();
            next.countDown();
            storing.store(() -> stored.add("second"));
            storing.await();
        }
        assertThat(stored).containsExactly("first", "second");
    }

    @Test
    void throwsWhatWentWrongWithAPageInPlaceOfTheNext() {
        try (var storing = new PageInFlight()) {
            storing.store(PageInFlightTests::fail);
            assertThatThrownBy(() -> storing.store(() -> stored.add("second")))
                    .isInstanceOf(Interruption.class);
        }
        assertThat(stored).isEmpty();
    }

    @Test
    void throwsWhatWentWrongWithTheLastPage() {
        try (var storing = new PageInFlight()) {
            storing.store(PageInFlightTests::fail);
            assertThatThrownBy(storing::await).isInstanceOf(Interruption.class);
        }
    }

    @Test
    void storesNothingAnyMoreOnceItIsClosed() {
        var storing = new PageInFlight();
        storing.store(() -> awaitNext("first"));
        next.countDown();
        storing.close();
        assertThat(stored).containsExactly("first");
    }

    @Test
    void doesNotHideWhyTheListingEndedBehindAFailureOfItsLastPage() {
        var storing = new PageInFlight();
        storing.store(PageInFlightTests::fail);
        assertThatCode(storing::close).doesNotThrowAnyException();
    }

    @Test
    void waitsForThePageEvenWhenInterrupted() {
        try (var storing = new PageInFlight()) {
            storing.store(() -> awaitNext("first"));
            Thread.currentThread().interrupt();
            next.countDown();
            storing.await();
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stored).containsExactly("first");
    }

    @Test
    void logsForTheSameRun() {
        MDC.put("run", "run-1");
        try (var storing = new PageInFlight()) {
            storing.store(() -> stored.add(MDC.get("run")));
        } finally {
            MDC.remove("run");
        }
        assertThat(stored).containsExactly("run-1");
    }

    private void awaitNext(String page) {
        try {
            assertThat(next.await(10, TimeUnit.SECONDS)).isTrue();
            stored.add(page);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fail() {
        throw new Interruption(Interruption.Why.NO_LONGER_OWNER);
    }
}
