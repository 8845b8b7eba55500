package dev.accesscontrol.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** The steps 1 to 11 of the wizard, as a person does them, in one language. */
final class ImportJourney {

    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final List<String> BUNDLES =
            List.of(
                    "web",
                    "security",
                    "connection",
                    "provisioning",
                    "microsoft365",
                    "credentials",
                    "directory",
                    "portal");

    private final RunningConsole console;
    private final Visitor visitor;
    private final Page page;
    private final Locale locale;

    ImportJourney(RunningConsole console, Visitor visitor, Locale locale) {
        this.console = console;
        this.visitor = visitor;
        this.page = visitor.page();
        this.locale = locale;
    }

    void signInAsAdministrator() {
        visitor.open(console.url("/admin"));
        visitor.look("sign-in");
        signIn("admin", "sandbox-Admin-1");
        assertThat(page.locator("h1")).hasText(text("connection.settings.title"));
        visitor.look("provisioning-settings-empty");
    }

    void lookAtTheTenant() {
        visitor.open(console.tenantUrl("/"));
        visitor.look("tenant");
        visitor.open(console.url("/admin"));
    }

    void connect() {
        link("connection.add-service").first().click();
        visitor.look("before-you-start");
        link("connection.continue").click();
        visitor.look("services");
        page.locator("a[href$='/microsoft365/connect']").click();
        page.locator("button[value='admin@contoso.com']").click();
        visitor.look("permissions-requested");
        page.locator("button[value=accept]").click();
        var granted = link("connection.continue");
        assertThat(granted.or(page.locator("#upn-mode-ON")).first()).isVisible(PATIENT);
        if (granted.isVisible()) {
            granted.click();
        }
    }

    void chooseDomains(String upnMode, String... domains) {
        assertThat(page.locator("#upn-mode-ON")).isVisible(PATIENT);
        for (var domain : domains) {
            page.getByLabel(domain, new Page.GetByLabelOptions().setExact(true)).check();
        }
        page.locator("#upn-mode-" + upnMode).check();
        assertThat(page.getByText("alexw@contoso.com").or(page.getByText("@contoso.com")).first())
                .isVisible(PATIENT);
        visitor.look("domain-settings");
        button("connection.continue").click();
    }

    void runPowerShellStep() {
        assertThat(page.locator("#grant-command")).containsText("Connect-MgGraph");
        assertThat(page.locator(".tag-good").first()).isVisible(PATIENT);
        visitor.look("powershell");
        button("microsoft365.powershell.continue").click();
    }

    void makeDryRuns(int domains) {
        visitor.look("dry-run-before");
        for (var i = 0; i < domains; i++) {
            button("dryrun.start").nth(i).click();
            assertThat(link("dryrun.review").nth(i)).isVisible(PATIENT);
        }
        visitor.look("dry-run");
    }

    /** Downloads the first domain's CSV. */
    String downloadResults() {
        var download = page.waitForDownload(() -> link("dryrun.download").first().click());
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void reviewPlan() {
        link("dryrun.review").first().click();
        assertThat(page.getByText(text("plan.nothing-changed"))).isVisible();
        visitor.look("plan");
        page.locator("details > summary")
                .filter(new Locator.FilterOptions().setVisible(true))
                .last()
                .click();
        visitor.look("plan-row-open");
        link("dryrun.continue").click();
    }

    void syncNow(int domains) {
        visitor.look("sync-now");
        var syncNow = page.url();
        for (var i = 0; i < domains; i++) {
            page.locator("input[name=confirmed]").first().check();
            button("syncnow.execute").first().click();
            assertThat(page.locator("h1")).isVisible();
            assertThat(link("result.logs").or(page.getByText(text("run.fact.finished"))).first())
                    .isVisible(PATIENT);
            if (i + 1 < domains) {
                page.navigate(syncNow);
            }
        }
        page.navigate(syncNow.replace("/sync", "/result"));
        assertThat(link("result.logs")).isVisible();
        visitor.look("result");
    }

    void readTheLogs() {
        page.navigate(console.url("/admin/logs/sync"));
        assertThat(page.locator("tbody tr").first()).isVisible();
        visitor.look("sync-logs");
        page.locator("tbody tr a[href*='/admin/logs/sync/']").first().click();
        visitor.look("sync-log");
    }

    void setInitialPassword(String username, String password) {
        page.navigate(console.url("/admin/users?q=" + username));
        visitor.look("user-list");
        page.locator("tbody a[href*='/admin/users/']").first().click();
        visitor.look("user");
        page.locator("main a[href$='/password']").first().click();
        page.locator("input[name=password]").fill(password);
        visitor.look("initial-password");
        button("credentials.password.save").click();
        assertThat(page.locator(".notice-success")).isVisible();
    }

    void signInAsUser(String username, String password, String own) {
        page.context().clearCookies();
        visitor.open(console.url("/"));
        signIn(username, password);
        assertThat(page.locator("#newPassword")).isVisible();
        visitor.look("forced-password-change");
        page.locator("#oldPassword").fill(password);
        page.locator("#newPassword").fill(own);
        page.locator("#repeated").fill(own);
        button("portal.change-password").click();
        assertThat(page).hasURL(Pattern.compile(".*/$"));
        visitor.look("portal");
    }

    private void signIn(String username, String password) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        button("security.sign-in").click();
    }

    private Locator link(String key) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(text(key)).setExact(true));
    }

    private Locator button(String key) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text(key)).setExact(true));
    }

    /** The words of the message, from whichever bundle has it. */
    private String text(String key) {
        var control =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        return BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle("messages/" + name, locale, control))
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message " + key))
                .getString(key);
    }
}
