package dev.accesscontrol.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.accesscontrol.testing.Databases;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An administrator changes a user and reads in the logs who did what, and who came. */
class AuditJourneyIT {

    @Test
    void readsWhoDidWhatAndWhoCame() {
        try (var browsers = Browsers.start();
                var console = RunningConsole.start(Databases.postgres());
                var visitor = new Visitor(browsers.browser(), Locale.ENGLISH)) {
            var user = addUser(console);
            var page = visitor.page();
            signIn(console, visitor, "my-own-Password-1", "oops");
            signIn(console, visitor, "hanako", "guess");
            signIn(console, visitor, "admin", "sandbox-Admin-1");
            visitor.open(console.url("/admin/logs/operations"));
            visitor.look("operation-logs-empty");
            change(console, page, user);
            setPassword(console, page, user);
            visitor.open(console.url("/admin/users/" + user));
            visitor.look("user-history");
            page.click("text='All in the Admin Operation Logs'");
            assertThat(page.locator("tbody tr").count()).isEqualTo(2);
            visitor.look("operation-logs");
            page.click("tbody tr:last-child th a");
            assertThat(page.locator("main").textContent()).contains("Hanako Yamada", "Read-Only");
            visitor.look("operation-log");
            readAccessLogs(console, visitor);
        }
    }

    private static void readAccessLogs(RunningConsole console, Visitor visitor) {
        var page = visitor.page();
        visitor.open(console.url("/admin/logs/access"));
        assertThat(page.locator("main").textContent())
                .contains("unknown name", "No password", "Signed in")
                .doesNotContain("my-own-Password-1");
        visitor.look("access-logs");
        page.fill("#user", "hana*");
        page.click("main .filters button");
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        page.fill("#user", "nobody");
        page.click("main .filters button");
        visitor.look("access-logs-no-match");
        page.click(".empty >> text='Clear filters'");
        var file = page.waitForDownload(() -> page.click("text='Download (CSV)'"));
        assertThat(file.suggestedFilename()).startsWith("access-logs_").endsWith(".csv");
    }

    @Test
    void readsItInJapanese() {
        try (var browsers = Browsers.start();
                var console = RunningConsole.start(Databases.postgres());
                var visitor = new Visitor(browsers.browser(), Locale.JAPANESE)) {
            var user = addUser(console);
            var page = visitor.page();
            signIn(console, visitor, "admin", "sandbox-Admin-1");
            change(console, page, user);
            page.click("nav >> text='管理者操作ログ'");
            assertThat(page.locator("tbody").textContent()).contains("ユーザーの変更", "成功");
            visitor.look("operation-logs-ja");
            page.click("tbody tr th a");
            assertThat(page.locator("main").textContent()).contains("閲覧専用管理者", "変更前");
            visitor.look("operation-log-ja");
            page.click("nav >> text='アクセスログ'");
            assertThat(page.locator("tbody").textContent()).contains("サインイン");
            visitor.look("access-logs-ja");
        }
    }

    private static void signIn(
            RunningConsole console, Visitor visitor, String username, String password) {
        visitor.open(console.url("/sign-in"));
        visitor.page().fill("[name=username]", username);
        visitor.page().fill("[name=password]", password);
        visitor.page().click("main button");
        visitor.page().waitForLoadState();
    }

    private static void change(RunningConsole console, Page page, UUID user) {
        page.navigate(console.url("/admin/users/" + user));
        page.fill("#displayName", "Sato Hanako");
        page.fill("#familyName", "Sato");
        page.selectOption("#role", "READ_ONLY_ADMIN");
        page.click("main form .btn-primary");
        page.waitForLoadState();
    }

    private static void setPassword(RunningConsole console, Page page, UUID user) {
        page.navigate(console.url("/admin/users/" + user + "/password"));
        page.fill("input[name=password]", "Fresh-Pass-28x");
        page.click("main .btn-primary");
        page.waitForLoadState();
    }

    private static UUID addUser(RunningConsole console) {
        var id = UUID.randomUUID();
        console.sql()
                .sql(
                        """
                        insert into users (id, version, username, username_key, family_name,
                            given_name, display_name, email, search_text, status, role,
                            has_password, created_at, updated_at)
                        values (?, 0, 'hanako', 'hanako', 'Yamada', 'Hanako', 'Hanako Yamada',
                            'hanako@contoso.com', 'hanako', 'ENABLED', 'NONE', false, now(), now())
                        """)
                .param(id)
                .update();
        return id;
    }
}
