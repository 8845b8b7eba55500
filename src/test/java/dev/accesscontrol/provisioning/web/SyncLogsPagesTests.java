package dev.accesscontrol.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.provisioning.run.PlanState;
import dev.accesscontrol.provisioning.run.RunCounts;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunView;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PagesTest
class SyncLogsPagesTests {

    private static final UUID PLAN = UUID.randomUUID();

    @Autowired private MockMvc web;
    @Autowired private FakeBackend backend;

    private RunView sync;

    @BeforeEach
    void runSomething() {
        backend.reset();
        backend.add(Contoso.connection());
        var rows = Contoso.laterPlan(PLAN, true);
        backend.add(Contoso.plan(PLAN, Contoso.JP, PlanState.EXECUTED, rows, false), rows);
        sync = Contoso.run(Contoso.JP).syncDone(PLAN, new RunCounts(6, 11, 1, 1, 1));
        backend.add(sync);
        backend.add(Contoso.run(Contoso.FABRIKAM).failed(RunKind.DRY_RUN));
    }

    @Test
    void showALineForEachRun() throws Exception {
        web.perform(Visits.open(Paths.LOGS))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(Paths.log(sync.id()))))
                .andExpect(content().string(containsString("Completed with failures")))
                .andExpect(content().string(containsString("Dry run")))
                .andExpect(content().string(containsString("Manual")))
                .andExpect(content().string(containsString("1 min 13 s")));
    }

    @Test
    void offerTheCsvOfEveryDryRunAndSyncThatHasAPlan() throws Exception {
        backend.add(Contoso.run(Contoso.COM).dryRunDone(PLAN));
        var page =
                web.perform(Visits.open(Paths.LOGS)).andReturn().getResponse().getContentAsString();
        assertThat(page)
                .containsOnlyOnce(Paths.plan(PLAN) + ".csv")
                .containsOnlyOnce(Paths.log(sync.id()) + "/rows.csv");
        assertThat(page.split("/rows\\.csv", -1)).hasSize(2);
    }

    @Test
    void takeDaysInTheViewersZone() throws Exception {
        web.perform(
                        Visits.open(Paths.LOGS + "?from=2026-11-01&until=2026-11-30")
                                .cookie(new Cookie("zone", "Asia/Tokyo")))
                .andExpect(status().isOk());
        assertThat(backend.lastQuery.from()).isEqualTo(Instant.parse("2026-10-31T15:00:00Z"));
        assertThat(backend.lastQuery.until()).isEqualTo(Instant.parse("2026-11-30T15:00:00Z"));
    }

    @Test
    void searchBySourceDomainKindAndResult() throws Exception {
        web.perform(
                        Visits.open(
                                Paths.LOGS
                                        + "?source="
                                        + Contoso.CONNECTION
                                        + "&domain=contoso.co.jp&kind=SYNC&result=FAILED&from=&until="))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"contoso.co.jp\" selected")));
        assertThat(backend.lastQuery.connectionId()).isEqualTo(Contoso.CONNECTION);
        assertThat(backend.lastQuery.domain()).isEqualTo("contoso.co.jp");
        assertThat(backend.lastQuery.kind()).isEqualTo(RunKind.SYNC);
        assertThat(backend.lastQuery.from()).isNull();
    }

    @Test
    void refuseADayThatIsNoneAndAPeriodThatEndsBeforeItBegins() throws Exception {
        web.perform(Visits.open(Paths.LOGS + "?from=yesterday"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("href=\"#from\"")))
                .andExpect(content().string(containsString("value=\"yesterday\"")));
        web.perform(Visits.open(Paths.LOGS + "?from=2026-11-24&until=2026-11-23"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("The last day is before the first")));
        assertThat(backend.lastQuery).isNull();
    }

    @Test
    void takeADayFarOffForNoneAndANameThatCannotBeForNone() throws Exception {
        for (var day : new String[] {"%2B999999999-12-31", "-999999999-01-01", "0000-01-01"}) {
            for (var field : new String[] {"from", "until"}) {
                web.perform(Visits.open(Paths.LOGS + "?" + field + "=" + day))
                        .andExpect(status().is(422))
                        .andExpect(content().string(containsString("href=\"#" + field + "\"")));
            }
        }
        web.perform(Visits.open(Paths.LOGS + "?domain=contoso%00.com"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No match")));
        assertThat(backend.lastQuery.domain()).doesNotContain("\0");
    }

    @Test
    void tellOfADryRunAsOfWhatWouldBeDone() throws Exception {
        var hint = "Numbers in parentheses";
        web.perform(Visits.open(Paths.LOGS + "?kind=SYNC"))
                .andExpect(content().string(not(containsString(hint))));
        var dryRun = Contoso.run(Contoso.COM).dryRunDone(UUID.randomUUID());
        backend.add(dryRun);
        web.perform(Visits.open(Paths.LOGS))
                .andExpect(content().string(containsString("(120)")))
                .andExpect(content().string(containsString(hint)));
        web.perform(Visits.open(Paths.log(sync.id())))
                .andExpect(content().string(containsString("<dt>Added</dt>")));
        var plan = Contoso.laterPlan(PLAN, false);
        backend.add(Contoso.plan(PLAN, Contoso.COM, PlanState.READY, plan, false), plan);
        dryRun = Contoso.run(Contoso.COM).dryRunDone(PLAN);
        backend.add(dryRun);
        web.perform(Visits.open(Paths.log(dryRun.id())))
                .andExpect(content().string(containsString("<dt>Would be added</dt>")))
                .andExpect(content().string(not(containsString("<dt>Added</dt>"))));
    }

    @Test
    void offerToClearASearchThatFindsNothing() throws Exception {
        web.perform(Visits.open(Paths.LOGS + "?domain=gone.example"))
                .andExpect(content().string(containsString("No match")))
                .andExpect(content().string(containsString("Clear filters")));
    }

    @Test
    void sayWhatTheyAreForWhileEmpty() throws Exception {
        backend.reset();
        web.perform(Visits.open(Paths.LOGS))
                .andExpect(content().string(containsString("Nothing has run yet")));
    }

    @Test
    void downloadWhatTheSearchFound() throws Exception {
        web.perform(Visits.open(Paths.LOGS + ".csv?domain=contoso.co.jp"))
                .andExpect(status().isOk())
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        matchesRegex(
                                                "attachment; filename=\"sync-logs_[0-9-]{10}.csv\"")));
        assertThat(backend.lastQuery.domain()).isEqualTo("contoso.co.jp");
        web.perform(Visits.open(Paths.LOGS + ".csv?from=yesterday"))
                .andExpect(redirectedUrl(Paths.LOGS + "?from=yesterday"));
    }

    @Test
    void showEveryPersonOfARunWithTheOutcome() throws Exception {
        web.perform(Visits.open(Paths.log(sync.id())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Applied")))
                .andExpect(
                        content().string(containsString("The user was changed since the dry run.")))
                .andExpect(content().string(containsString("Yamamoto")));
    }

    @Test
    void showTheFailedOnly() throws Exception {
        web.perform(Visits.open(Paths.log(sync.id()) + "?failed=true"))
                .andExpect(content().string(containsString("r.watanabe<wbr>@contoso.com")))
                .andExpect(content().string(not(containsString("g.miller<wbr>@contoso.com"))));
    }

    @Test
    void sayWhyARunFailed() throws Exception {
        var failed = Contoso.run(Contoso.COM).failed(RunKind.DRY_RUN);
        backend.add(failed);
        web.perform(Visits.open(Paths.log(failed.id())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(failed.failure().requestId())));
    }

    @Test
    void downloadTheRowsAndThePasswordFileOfARun() throws Exception {
        web.perform(Visits.open(Paths.log(sync.id()) + "/rows.csv"))
                .andExpect(content().string("rows of run " + sync.id()))
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        containsString("sync_contoso.co.jp_")));
        web.perform(Visits.open(Paths.log(sync.id()) + "/passwords.csv"))
                .andExpect(content().string("Username,Password of run " + sync.id()))
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        containsString("passwords_contoso.co.jp_")));
    }

    @Test
    void areNotThereForUnknownRuns() throws Exception {
        var unknown = Paths.log(UUID.randomUUID());
        for (var page : new String[] {unknown, unknown + "/rows.csv", unknown + "/passwords.csv"}) {
            web.perform(Visits.open(page)).andExpect(status().isNotFound());
        }
    }

    @Test
    void standInTheMenu() throws Exception {
        web.perform(Visits.open(Paths.LOGS))
                .andExpect(
                        content()
                                .string(
                                        matchesRegex(
                                                "(?s).*href=\"/admin/logs/sync\" aria-current=\"page\".*")));
    }
}
