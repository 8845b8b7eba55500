package dev.accesscontrol.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.accesscontrol.testing.Databases;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An administrator gives many users their first passwords, and one of them signs in. */
class InitialPasswordsJourneyIT {

    private static final int USERS = 24;

    private static Browsers browsers;
    private static GreenMail mail;

    @BeforeAll
    static void start() {
        browsers = Browsers.start();
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
    }

    @AfterAll
    static void stop() {
        mail.stop();
        browsers.close();
    }

    private static RunningConsole console(String database) {
        var console =
                RunningConsole.start(
                        database,
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + mail.getSmtp().getPort(),
                        "accesscontrol.mail.from=console@accesscontrol.example");
        for (int i = 1; i <= USERS; i++) {
            console.sql()
                    .sql(
                            """
                            insert into users (id, version, username, username_key, family_name,
                                given_name, display_name, email, search_text, status, role,
                                has_password, created_at, updated_at)
                            values (:id, 0, :name, :name, 'Yamada', 'Hanako', :display, :mail, :name,
                                'ENABLED', 'NONE', false, now(), now())
                            """)
                    .param("id", UUID.randomUUID())
                    .param("name", "hanako%02d".formatted(i))
                    .param("display", "Hanako Yamada " + i)
                    .param("mail", "hanako%02d@contoso.com".formatted(i))
                    .update();
        }
        return console;
    }

    @Test
    void handsGeneratedPasswordsOutAndInvitesOthers() throws Exception {
        try (var console = console(Databases.postgres());
                var visitor = new Visitor(browsers.browser(), Locale.ENGLISH)) {
            var page = signIn(console, visitor);
            choose(console, visitor, "hanako1", "Set initial passwords");
            visitor.look("initial-choice");
            page.click("main .btn-primary");
            page.waitForSelector("text='Download as CSV'");
            visitor.look("initial-collect");
            var password = download(page).get("hanako10");
            page.waitForSelector("text=CSV downloaded");
            print(visitor, password);
            page.waitForSelector("text=cannot be seen here any more");
            visitor.look("initial-done");
            page.click("text=Each user in the Batch Registration Logs");
            visitor.look("initial-log");
            signInAsUser(console, "hanako10", password);
            invite(console, visitor);
        }
    }

    private static Page signIn(RunningConsole console, Visitor visitor) {
        visitor.open(console.url("/sign-in"));
        var page = visitor.page();
        page.fill("[name=username]", "admin");
        page.fill("[name=password]", "sandbox-Admin-1");
        page.click("main button");
        return page;
    }

    private static void choose(
            RunningConsole console, Visitor visitor, String text, String button) {
        visitor.open(console.url("/admin/users?q=" + text));
        visitor.page().selectOption("#scope", "all");
        visitor.page()
                .locator(".selection button")
                .filter(new Locator.FilterOptions().setHasText(button))
                .click();
    }

    private static Map<String, String> download(Page page) throws Exception {
        var file = page.waitForDownload(() -> page.click("main .btn-primary"));
        var lines = Files.readString(file.path()).lines().skip(1);
        return lines.map(line -> line.split(","))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[3]));
    }

    private static void print(Visitor visitor, String password) {
        var page = visitor.page();
        var paper = page.waitForPopup(() -> page.click("text='Open the page to print'"));
        paper.waitForLoadState();
        assertThat(paper.textContent("main")).contains(password, "hanako10");

        assertThat(paper.locator("[data-print]").isVisible()).isTrue();
        var reader = visitor.at(paper);
        reader.look("initial-slips");
        reader.lookAtThePaper("initial-slips-print");
        assertThat(paper.pdf()).hasSizeGreaterThan(10_000);
        paper.reload();
        assertThat(paper.textContent("main")).doesNotContain(password);
        paper.close();
    }

    private static void signInAsUser(RunningConsole console, String username, String password) {
        try (var user = new Visitor(browsers.browser(), Locale.ENGLISH)) {
            user.open(console.url("/sign-in"));
            user.page().fill("[name=username]", username);
            user.page().fill("[name=password]", password);
            user.page().click("main .btn-primary");
            assertThat(user.page().url()).endsWith("/account/password");
        }
    }

    private static void invite(RunningConsole console, Visitor visitor) throws Exception {
        choose(console, visitor, "hanako20", "Set initial passwords");
        var page = visitor.page();
        page.check("#how-INVITE");
        page.click("main .btn-primary");
        page.waitForSelector("text='sent an invitation'");
        visitor.look("initial-invited");
        assertThat(mail.waitForIncomingEmail(30_000, 1)).isTrue();
        try (var person = new Visitor(browsers.browser(), Locale.ENGLISH)) {
            accept(person, link());
        }
    }

    private static String link() throws Exception {
        var parts = (MimeMultipart) mail.getReceivedMessages()[0].getContent();
        var text = new ByteArrayOutputStream();
        parts.writeTo(text);
        var all = text.toString().replace("=\r\n", "").replace("=3D", "=");
        var link = Pattern.compile("http://localhost:\\d+/invitation#[\\w-]+").matcher(all);
        assertThat(link.find()).as(all).isTrue();
        return link.group();
    }

    private static void accept(Visitor person, String link) {
        person.open(link);
        var page = person.page();
        assertThat(page.url()).endsWith("/invitation");
        assertThat(page.locator("#code").isVisible()).isFalse();
        person.look("invitation");
        page.click("main .btn-primary");
        page.fill("#password", "My-Own-Pass-9");
        person.look("invitation-password");
        page.fill("#repeated", "My-Own-Pass-9");
        page.click("main .btn-primary");
        assertThat(page.textContent("body")).contains("Your password is set");
        page.fill("[name=username]", "hanako20");
        page.fill("[name=password]", "My-Own-Pass-9");
        page.click("main .btn-primary");
        assertThat(page.textContent("body")).contains("hanako20");
        assertThat(page.url()).doesNotContain("sign-in");
    }

    @Test
    void speaksJapanese() throws Exception {
        try (var console = console(Databases.h2());
                var visitor = new Visitor(browsers.browser(), Locale.JAPANESE)) {
            var page = signIn(console, visitor);
            choose(console, visitor, "hanako0", "初期パスワードの設定");
            visitor.look("initial-choice");
            page.click("main .btn-primary");
            page.waitForSelector("text='CSV でダウンロード'");
            visitor.look("initial-collect");
            assertThat(download(page)).hasSize(9);
            var paper = page.waitForPopup(() -> page.click("text='印刷用ページを開く'"));
            paper.waitForLoadState();
            assertThat(paper.textContent("main")).contains("初回サインイン時に", "hanako01");
            visitor.at(paper).look("initial-slips");
            for (var part : List.of("初期パスワード", "サインイン先")) {
                assertThat(paper.textContent("main")).contains(part);
            }
        }
    }
}
