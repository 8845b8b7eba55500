package dev.accesscontrol.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A person at a browser who notices what others overlook: accessibility, script errors, policy
 * violations.
 */
final class Visitor implements AutoCloseable {

    private static final boolean PICTURES = Boolean.getBoolean("screenshots");
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Page page;
    private final List<ColorScheme> schemes;
    private final boolean photographs;
    private final List<String> complaints = new ArrayList<>();
    private boolean hurried;

    /** Who reads English looks at both colour schemes; in other languages only the words differ. */
    Visitor(Browser browser, Locale language) {
        photographs = PICTURES && language.equals(Locale.ENGLISH);
        schemes =
                language.equals(Locale.ENGLISH)
                        ? List.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        : List.of(ColorScheme.LIGHT);
        var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale(language.toLanguageTag())
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

    /** Walks past pages that another journey looks at. */
    void hurryThrough(Runnable steps) {
        hurried = true;
        steps.run();
        hurried = false;
    }

    /**
     * Judges the page as it stands, in each of the visitor's schemes, wide and narrow; takes its
     * picture when asked to.
     */
    void look(String name) {
        if (hurried) {
            return;
        }
        for (var scheme : schemes) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (var width : List.of(1280, 400)) {
                page.setViewportSize(width, 860);
                picture(name + (width == 400 ? "-narrow" : "") + "-" + scheme.name().toLowerCase());
                assertFits(name, width);
            }
            page.setViewportSize(1280, 860);
            assertOneMainButton(name);
            assertAccessible(name + " in " + scheme);
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

    /** Without the page that axe-core opens for the results of frames: there are none. */
    private void assertAccessible(String what) {
        var onlyWhatIsWrong = new AxeRunOptions();
        onlyWhatIsWrong.setResultTypes(List.of("violations"));
        var axe = new AxeBuilder(page).options(onlyWhatIsWrong).withTags(WCAG).setLegacyMode(true);
        assertThat(axe.analyze().getViolations())
                .as("accessibility of %s", what)
                .allSatisfy(rule ->
                        assertThat(rule.getNodes())
                                .as(rule.getId() + ": " + rule.getHelp())
                                .isEmpty());
    }

    private void assertOneMainButton(String name) {
        assertThat(page.locator(".btn-primary:visible").count())
                .as("main buttons of %s", name)
                .isLessThanOrEqualTo(1);
    }

    private void picture(String name) {
        if (photographs) {
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
