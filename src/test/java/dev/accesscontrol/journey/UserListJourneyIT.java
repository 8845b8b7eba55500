package dev.accesscontrol.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.accesscontrol.testing.Databases;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** An administrator finds users, chooses what to see of them, and disables many at once. */
class UserListJourneyIT {

    private static final int USERS = 120;

    @Test
    void findsUsersAndDisablesMany() {
        try (var browsers = Browsers.start();
                var console = RunningConsole.start(Databases.postgres());
                var visitor = new Visitor(browsers.browser(), Locale.ENGLISH)) {
            addUsers(console);
            visitor.open(console.url("/sign-in"));
            var page = visitor.page();
            page.fill("[name=username]", "admin");
            page.fill("[name=password]", "sandbox-Admin-1");
            page.click("main button");
            visitor.open(console.url("/admin/users"));
            visitor.look("user-list-many");
            chooseColumns(page);
            leaf(page);
            visitor.open(console.url("/admin/users?signin=no&role=NONE"));
            visitor.look("user-list-filtered");
            disable(console, page, visitor);
            visitor.open(console.url("/admin/users?q=user119"));
            page.click("tbody th a");
            visitor.look("user-page");
        }
    }

    private static void addUsers(RunningConsole console) {
        console.sql()
                .sql(
                        """
                        insert into users (id, version, username, username_key, family_name,
                            given_name, display_name, email, search_text, status, role,
                            link_source, link_object_id, has_password, created_at, updated_at)
                        select gen_random_uuid(), 0, 'user' || x, 'user' || x, 'Yamada', 'Hanako',
                            'Hanako Yamada ' || x, 'user' || x || '@contoso.com', 'user' || x || ' hanako', 'ENABLED',
                            'NONE', 'microsoft365:t', 'o' || x, false, now(), now()
                        from generate_series(1, :users) x
                        """)
                .param("users", USERS)
                .update();
    }

    private static void chooseColumns(Page page) {
        page.click(".drop-down summary");
        page.check("#column-EMAIL");
        page.uncheck("#column-ROLE");
        page.click("text='Show these columns'");
        assertThat(page.locator("thead").textContent()).contains("Email address");
        assertThat(page.locator("thead").textContent()).doesNotContain("Role");
    }

    private static void leaf(Page page) {
        page.click("text='Next'");
        page.click("text='Next'");
        assertThat(page.locator(".pager").textContent()).contains("101 to");
        page.click("text='Previous'");
        assertThat(page.locator(".pager").textContent()).contains("51 to 100");
    }

    private static void disable(RunningConsole console, Page page, Visitor visitor) {
        page.selectOption("#scope", "all");
        page.click("text='Disable'");
        visitor.look("user-operation-question");
        page.fill("#count", String.valueOf(USERS));
        page.click("main .btn-danger");
        page.waitForSelector("text='Finished'");
        visitor.look("user-operation");
        assertThat(
                        console.sql()
                                .sql("select count(*) from users where status = 'DISABLED'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(USERS);
    }
}
