package dev.accesscontrol.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.accesscontrol.testing.Databases;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What comes after the import: periodic sync, a run that the deletion limit cancels, its notice and
 * the decision about it, and a person who is excluded.
 */
class YearsAfterJourneyIT {

    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final int LEAVERS = 19;

    private RunningConsole console;
    private Visitor visitor;
    private Page page;

    @Test
    void keepsPeopleInStepAndDecidesAboutADeletion() {
        try (var browsers = Browsers.start();
                var running = RunningConsole.start(Databases.h2());
                var somebody = new Visitor(browsers.browser(), Locale.ENGLISH)) {
            console = running;
            visitor = somebody;
            page = somebody.page();
            try {
                walk();
            } catch (AssertionError | RuntimeException wrong) {
                visitor.keepPicture();
                throw wrong;
            }
        }
    }

    private void walk() {
        importPeople();
        enablePeriodicSync();
        peopleLeave();
        goOverTheLimit();
        readTheNotice();
        excludeSomebody();
        var plan = decideAboutTheDeletions();
        assertThat(usersGone()).isEqualTo(LEAVERS);
        page.navigate(plan);
        visitor.look("plan-executed");
    }

    private void importPeople() {
        var journey = new ImportJourney(console, visitor, Locale.ENGLISH);
        visitor.hurryThrough(() -> {
            journey.signInAsAdministrator();
            journey.connect();
            journey.chooseDomains("ON", "contoso.com");
            journey.runPowerShellStep();
            journey.makeDryRuns(1);
            page.click("text='Continue'");
            journey.syncNow(1);
        });
    }

    private void openDetails() {
        page.navigate(console.url("/admin/provisioning"));
        page.locator("a:has-text('View Details')").first().click();
    }

    private void enablePeriodicSync() {
        openDetails();
        page.locator("button:has-text('Enable Periodic Sync')").click();
        assertThat(page.locator("button:has-text('Disable Periodic Sync')")).isVisible();
        visitor.look("connection-details");
    }

    private void peopleLeave() {
        page.navigate(console.tenantUrl("/"));
        var form = page.locator("form[action='/change/remove']");
        form.locator("[name=howMany]").fill(String.valueOf(LEAVERS));
        form.locator("[name=domain]").selectOption("contoso.com");
        form.locator("button").click();
        assertThat(page.getByText("Removed 19 people").first()).isVisible();
    }

    private void dryRun() {
        openDetails();
        page.locator("button:has-text('Dry Run')").first().click();
        assertThat(page.locator("a:has-text('Review')").first()).isVisible(PATIENT);
    }

    private void goOverTheLimit() {
        dryRun();
        page.locator("a:has-text('Review')").first().click();
        visitor.look("plan-over-the-limit");
        page.navigate(page.url());
        page.click("text='Continue'");
        page.locator("input[name=confirmed]").first().check();
        page.locator("button:has-text('Execute')").click();
        assertThat(page.getByText("Cancelled by deletion limit").first()).isVisible(PATIENT);
        visitor.look("run-cancelled-by-limit");
    }

    private void readTheNotice() {
        page.locator("a.bell").click();
        visitor.look("notices");
        page.locator("ul.notices a").first().click();
        page.locator("a:has-text('decide')").first().click();
        assertThat(page.locator("#held")).isVisible();
        visitor.look("held-plan");
    }

    private void excludeSomebody() {
        var held = page.url();
        dryRun();
        page.locator("a:has-text('Review')").first().click();
        page.locator("tbody input[type=checkbox]").first().check();
        page.locator("button:has-text('Exclude selected')").click();
        page.locator("#note").fill("On leave until spring");
        visitor.look("exclude");
        page.locator("main .btn-primary").click();
        visitor.look("plan-with-an-exclusion");
        openDetails();
        page.locator("a:has-text('Excluded people')").first().click();
        visitor.look("exclusions");
        page.locator("tbody input[type=checkbox]").first().check();
        page.click("text='Take back selected'");
        page.locator("main .btn-primary").click();
        page.navigate(held);
    }

    private String decideAboutTheDeletions() {
        var plan = page.url();
        page.fill("#deletions", "18");
        page.locator("button:has-text('Release')").click();
        assertThat(page.locator("#deletions-error")).isVisible();
        visitor.look("held-plan-wrong-number");
        page.fill("#deletions", String.valueOf(LEAVERS));
        page.locator("button:has-text('Release')").click();
        assertThat(page.getByText("Completed with failures").first()).isVisible(PATIENT);
        assertThat(page.getByText("admin, for 19 deletions")).isVisible();
        visitor.look("run-released");
        return plan;
    }

    private long usersGone() {
        return console.sql().sql("select count(*) from deleted_users").query(Long.class).single();
    }
}
