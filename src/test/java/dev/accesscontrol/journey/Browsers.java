package dev.accesscontrol.journey;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of the machine; nothing is downloaded. */
final class Browsers implements AutoCloseable {

    private static final String HOW =
            "No Chromium found, so the browser tests are skipped: install one (Debian, Ubuntu: apt-get install chromium) or set CHROMIUM_PATH.";

    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Ends the test as skipped when there is no Chromium; on CI that is a failure. */
    static Browsers start() {
        var chromium = chromium();
        if (chromium.isEmpty()) {
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(HOW);
            }
            abort(HOW);
        }
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium.get())
                                        .setArgs(QUIET));
        return new Browsers(playwright, browser);
    }

    Browser browser() {
        return browser;
    }

    private static Optional<Path> chromium() {
        var named = Optional.ofNullable(System.getenv("CHROMIUM_PATH")).stream();
        var usual =
                Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> "/usr/bin/" + name);
        return Stream.concat(named, usual).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
