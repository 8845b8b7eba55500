package dev.accesscontrol.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.testing.Databases;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Steps 1 to 11 of the import, for two domains, against the sandbox tenant over HTTP. */
class ImportJourneyIT {

    private static final String USER = "adelev";

    private static Browsers browsers;

    @BeforeAll
    static void startBrowser() {
        browsers = Browsers.start();
    }

    @AfterAll
    static void closeBrowser() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void importsTwoDomainsInEnglishUntilAUserSignsIn() {
        importPeople(Databases.h2(), Locale.ENGLISH);
    }

    @Test
    void importsTwoDomainsInJapaneseOnPostgresql() {
        importPeople(Databases.postgres(), Locale.JAPANESE);
    }

    private static void importPeople(String database, Locale locale) {
        try (var console = RunningConsole.start(database);
                var visitor = new Visitor(browsers.browser(), locale)) {
            var journey = new ImportJourney(console, visitor, locale);
            try {
                walk(journey, console);
            } catch (AssertionError | RuntimeException wrong) {
                visitor.keepPicture();
                throw wrong;
            }
        }
    }

    private static void walk(ImportJourney journey, RunningConsole console) {
        journey.signInAsAdministrator();
        journey.lookAtTheTenant();
        journey.connect();
        journey.chooseDomains("ON", "contoso.com", "contoso.co.jp");
        journey.runPowerShellStep();
        journey.makeDryRuns(2);
        assertThat(journey.downloadResults())
                .startsWith(
                        "\uFEFFAction,Username,Family Name,Given Name,Display Name,Email address,Email (UserPrincipalName (UPN)),Changes,Reason,ImmutableID\r\n");
        journey.reviewPlan();
        journey.syncNow(2);
        journey.readTheLogs();
        assertThat(usersOf(console, "contoso.com")).isPositive();
        assertThat(usersOf(console, "contoso.co.jp")).isPositive();
        journey.setInitialPassword(USER, "Harbour-Lantern-42");
        assertThat(acts(console))
                .as("the wizard's steps in the Admin Operation Logs")
                .contains(
                        "connection.begin SUCCEEDED",
                        "connection.consent SUCCEEDED",
                        "connection.connect SUCCEEDED",
                        "connection.domains SUCCEEDED",
                        "connection.powershell-continue SUCCEEDED",
                        "dry-run.start SUCCEEDED",
                        "sync.start SUCCEEDED",
                        "password.set SUCCEEDED");
        assertThat(values(console))
                .contains("upn-mode null ON", "synchronised false true", "run null SYNC");
        journey.signInAsUser(USER + "@contoso.com", "Harbour-Lantern-42", "Quiet-Orchard-73");
    }

    private static List<String> acts(RunningConsole console) {
        return console.sql()
                .sql("select operation || ' ' || result from admin_operations")
                .query(String.class)
                .list();
    }

    private static List<String> values(RunningConsole console) {
        return console.sql()
                .sql("select item, old_value, new_value from admin_operation_changes")
                .query((row, _) ->
                        row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }

    private static long usersOf(RunningConsole console, String domain) {
        return console.sql()
                .sql("select count(*) from users where upn_domain = ? and link_source is not null")
                .param(domain)
                .query(Long.class)
                .single();
    }
}
