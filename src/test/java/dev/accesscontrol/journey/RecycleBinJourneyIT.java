package dev.accesscontrol.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.accesscontrol.testing.Databases;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Who was deleted by mistake comes back; who was not leaves for good, after a question. */
class RecycleBinJourneyIT {

    private static final List<String> NAMES =
            List.of("hanako.yamada", "taro", "jiro", "boss", "megan.bowen@contoso.com");

    @Test
    void restoresOneUserAndDeletesTwoForGood() {
        try (var browsers = Browsers.start();
                var console = RunningConsole.start(Databases.h2());
                var visitor = new Visitor(browsers.browser(), Locale.ENGLISH)) {
            visitor.open(console.url("/sign-in"));
            var page = visitor.page();
            page.fill("[name=username]", "admin");
            page.fill("[name=password]", "sandbox-Admin-1");
            page.click("main button");
            NAMES.forEach(name -> addAndDelete(console, page, name));
            visitor.open(console.url("/admin/users/deleted"));
            visitor.look("deleted-users");
            choose(page, "taro");
            page.click("text='Restore'");
            assertThat(page.textContent("[role=status]")).contains("One user was restored.");
            refuse(console, page, visitor);
            purge(page, visitor);
            assertThat(console.sql().sql("select count(*) from users").query(Long.class).single())
                    .isEqualTo(3);
        }
    }

    private static void refuse(RunningConsole console, Page page, Visitor visitor) {
        add(console, page, "JIRO");
        visitor.open(console.url("/admin/users/deleted"));
        choose(page, "jiro");
        page.click("text='Restore'");
        assertThat(page.textContent("[role=alert]")).contains("Another user has this username");
        visitor.look("deleted-users-refused");
    }

    private static void purge(Page page, Visitor visitor) {
        choose(page, "jiro");
        choose(page, "boss");
        page.click("text='Delete for good'");
        visitor.look("deleted-users-purge");
        page.click("text='Delete 2 users for good'");
        assertThat(page.textContent("[role=status]")).contains("2 users were deleted for good.");
        assertThat(page.locator("tbody tr").count()).isEqualTo(2);
    }

    private static void choose(Page page, String username) {
        page.check("tr:has(label bdi:text-is('" + username + "')) input");
    }

    private static void add(RunningConsole console, Page page, String username) {
        page.navigate(console.url("/admin/users/new"));
        page.fill("#username", username);
        page.fill("#displayName", username.toUpperCase(Locale.ROOT));
        if (username.equals("boss")) {
            page.selectOption("#role", "GLOBAL_ADMIN");
        }
        page.click("main .btn-primary");
    }

    private static void addAndDelete(RunningConsole console, Page page, String username) {
        add(console, page, username);
        page.click("text='Delete User'");
        page.click("main .btn-danger");
    }
}
