package dev.accesscontrol.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.testing.Browser;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

/** Times of pages, seen by a signed-in administrator over HTTP, body included. */
final class PageTimes {

    private static final int WARM_UP = 10;
    private static final int MEASURED = 60;

    private final Browser browser;

    PageTimes(Browser browser) {
        this.browser = browser;
    }

    void signIn(String username, String password) throws Exception {
        var csrf = browser.get("/sign-in").field("_csrf");
        browser.post("/sign-in", Map.of("_csrf", csrf, "username", username, "password", password));
    }

    /**
     * @param half of the times are below
     * @param most 95 % of the times are below
     */
    record Times(Duration half, Duration most) {}

    Times of(String path) throws Exception {
        for (var i = 0; i < WARM_UP; i++) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(200);
        }
        var times = IntStream.range(0, MEASURED).mapToLong(i -> time(path)).sorted().toArray();
        return new Times(
                Duration.ofNanos(times[MEASURED / 2]),
                Duration.ofNanos(times[MEASURED * 95 / 100]));
    }

    CsvDownload download(String path) throws Exception {
        return CsvDownload.of(browser, path);
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
