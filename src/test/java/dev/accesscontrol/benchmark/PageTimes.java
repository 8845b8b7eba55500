package dev.accesscontrol.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.testing.Browser;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

/** Median times of pages, seen by a signed-in administrator over HTTP, body included. */
final class PageTimes {

    private static final int WARM_UP = 10;
    private static final int MEASURED = 51;

    private final Browser browser;

    PageTimes(Browser browser) {
        this.browser = browser;
    }

    void signIn(String username, String password) throws Exception {
        var csrf = browser.get("/sign-in").field("_csrf");
        browser.post("/sign-in", Map.of("_csrf", csrf, "username", username, "password", password));
    }

    Duration median(String path) throws Exception {
        for (var i = 0; i < WARM_UP; i++) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(200);
        }
        var times = IntStream.range(0, MEASURED).mapToLong(i -> time(path)).sorted().toArray();
        return Duration.ofNanos(times[MEASURED / 2]);
    }

    private long time(String path) {
        try {
            var start = System.nanoTime();
            browser.get(path);
            return System.nanoTime() - start;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
