package dev.accesscontrol.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A person at a browser who notices what others overlook: accessibility, script errors, policy
 * violations.
 */
final class Visitor implements AutoCloseable {

    private static final boolean PICTURES = Boolean.getBoolean("screenshots");
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, String language) {
        var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale(language)
                                .setTimezoneId("Asia/Tokyo")
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setViewportSize(1280, 860));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 422")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    void open(String url) {
        page.navigate(url);
    }

    /**
     * Judges the page as it stands, in light and in dark, wide and narrow; takes its picture when
     * asked to.
     */
    void look(String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (var width : List.of(1280, 400)) {
                page.setViewportSize(width, 860);
                picture(name + (width == 400 ? "-narrow" : "") + "-" + scheme.name().toLowerCase());
                assertFits(name, width);
            }
            page.setViewportSize(1280, 860);
            var found = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
            assertThat(found)
                    .as("accessibility of %s in %s", name, scheme)
                    .allSatisfy(rule ->
                            assertThat(rule.getNodes())
                                    .as(rule.getId() + ": " + rule.getHelp())
                                    .isEmpty());
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    private void assertFits(String name, int width) {
        var beyond =
                page.evaluate(
                        """
                        () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
                            [...document.querySelectorAll('body *')]
                                .filter(e => e.getBoundingClientRect().right > window.innerWidth)
                                .map(e => e.tagName + '.' + e.className)
                        """);
        assertThat((List<?>) beyond).as("%s scrolls sideways at %d px", name, width).isEmpty();
    }

    private void picture(String name) {
        if (PICTURES) {
            page.evaluate("window.scrollTo(0, 0)");
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(Path.of("docs", "screenshots", name + ".png")));
        }
    }

    /** What was on the screen when a journey went wrong. */
    void keepPicture() {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "journey", "failed.png"))
                        .setFullPage(true));
    }

    @Override
    public void close() {
        page.context().close();
    }
}
