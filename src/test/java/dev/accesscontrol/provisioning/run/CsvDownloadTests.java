package dev.accesscontrol.provisioning.run;

import static dev.accesscontrol.provisioning.run.SourcePeople.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import dev.accesscontrol.provisioning.source.SourceUser;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The files of plans and of the sync logs, as a browser gets them. */
@ContextConfiguration(initializers = Engines.H2.class)
class CsvDownloadTests extends EngineOnADatabase {

    private static final String PLAN_HEADER =
            "\uFEFFAction,Username,Family Name,Given Name,Display Name,Email address,"
                    + "Email (UserPrincipalName (UPN)),Changes,Reason,ImmutableID";

    @Autowired private WebApplicationContext context;

    private MockHttpServletResponse download(String path, String language) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(
                        get(URI.create(path))
                                .with(user("admin").roles("GLOBAL_ADMIN"))
                                .cookie(new Cookie("language", language))
                                .cookie(new Cookie("zone", "Asia/Tokyo")))
                .andReturn()
                .getResponse();
    }

    /** Split at CRLF only, so that a lone line feed would show. */
    private List<String> lines(String path, String language) throws Exception {
        var answer = download(path, language);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        var text = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).endsWith("\r\n");
        return List.of(text.split("\r\n"));
    }

    private static String file(UUID plan) {
        return "/admin/provisioning/plans/" + plan + ".csv";
    }

    private static SourceUser person(String upn, String family) {
        return named(FakeSource.person(upn), family);
    }

    @Test
    void ofAPlanHasARowAPersonInTheOrderInWhichTheyRun() throws Exception {
        tenUsersStay();
        database.imported("left@contoso.com");
        source.people(person("p0@contoso.com", "佐藤"), FakeSource.person("new@contoso.com"));
        assertThat(lines(file(plan(contoso)), "en"))
                .containsExactly(
                        PLAN_HEADER,
                        "Delete,left@contoso.com,Family left,Given left,Given Family left,"
                                + "left@contoso.com,left@contoso.com,,"
                                + "\"Not at the source any more: it was asked for this very person."
                                + " If that is wrong, restore the person at the source and make a new"
                                + " dry run.\",immutable-left",
                        "Update,p0@contoso.com,佐藤,Given p0,Given Family p0,p0@contoso.com,"
                                + "p0@contoso.com,Family Name: Family p0 -> 佐藤,,immutable-p0",
                        "Add,new@contoso.com,Family new,Given new,Given Family new,"
                                + "new@contoso.com,new@contoso.com,,,immutable-new");
    }

    @Test
    void ofAPlanIsNamedAfterDomainAndDay() throws Exception {
        var plan = plan(contoso);
        var day = plans.get(plan).madeAt().atZone(ZoneId.of("Asia/Tokyo")).toLocalDate();
        assertThat(download(file(plan), "en").getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"dry-run_contoso.com_" + day + ".csv\"");
        assertThat(download(file(plan) + "?action=ADD", "en").getHeader("Content-Disposition"))
                .contains("dry-run_filtered_contoso.com_");
    }

    @Test
    void ofAPlanNeverRunsAFormula() throws Exception {
        source.people(
                person("a@contoso.com", "=1+1"),
                person("b@contoso.com", "+81"),
                person("c@contoso.com", "-x"),
                person("d@contoso.com", "@SUM"),
                person("e@contoso.com", "'t Hooft"),
                person("f@contoso.com", "a,\"b\""));
        assertThat(lines(file(plan(contoso)), "en"))
                .extracting(line -> line.split(",Given ")[0])
                .contains(
                        "Add,a@contoso.com,'=1+1",
                        "Add,b@contoso.com,'+81",
                        "Add,c@contoso.com,'-x",
                        "Add,d@contoso.com,'@SUM",
                        "Add,e@contoso.com,''t Hooft",
                        "Add,f@contoso.com,\"a,\"\"b\"\"\"");
    }

    @Test
    void ofAPlanHasEnglishHeadersAndActionsAndJapaneseReasons() throws Exception {
        source.people("not allowed@contoso.com");
        assertThat(lines(file(plan(contoso)), "ja"))
                .satisfiesExactly(
                        header -> assertThat(header).isEqualTo(PLAN_HEADER),
                        row ->
                                assertThat(row)
                                        .startsWith("Conflict,not allowed@contoso.com,")
                                        .contains("同期元で UPN を修正してください。"));
    }

    @Test
    void ofAPlanHasWhatTheFilterShows() throws Exception {
        source.people("a@contoso.com", "not allowed@contoso.com");
        assertThat(lines(file(plan(contoso)) + "?action=CONFLICT", "en")).hasSize(2);
    }

    @Test
    void ofAPlanHasEveryRowOfManyOnce() throws Exception {
        source.pageSize(500)
                .people(
                        IntStream.range(0, 1100)
                                .mapToObj(i -> "p" + i + "@contoso.com")
                                .toArray(String[]::new));
        assertThat(lines(file(plan(contoso)), "en")).hasSize(1101).doesNotHaveDuplicates();
    }

    @Test
    void ofTheLogsHasALineARunTheNewestFirst() throws Exception {
        source.people("a@contoso.com", "not allowed@contoso.com");
        var plan = plan(contoso);
        clock.forward(Duration.ofMinutes(1));
        var sync = sync(plan);
        var lines = lines("/admin/logs/sync.csv", "en");
        assertThat(lines.getFirst())
                .isEqualTo(
                        "\uFEFFDate and Time,Sync Source,Sync Destination,Domain,Kind,Trigger,Who,"
                                + "Result,Added,Updated,Deleted,Skipped,Failed,Duration (s),Details,"
                                + "Run ID");
        assertThat(lines.get(1))
                .matches(
                        "[0-9-]{10} [0-9:]{8} \\+09:00,Contoso,Access Control,contoso.com,Sync,"
                                + "Manual,admin,Completed with failures,1,0,0,0,1,[0-9]+\\.[0-9],,"
                                + sync.id());
        assertThat(lines.get(2)).contains(",Dry run,").contains(",Succeeded,");
        assertThat(lines).hasSize(3);
    }

    @Test
    void ofTheLogsSaysWhyARunFailedInTheReadersLanguage() throws Exception {
        source.fail(Cause.UNREACHABLE);
        dryRun(contoso);
        var line = lines("/admin/logs/sync.csv?result=FAILED", "ja").get(1);
        assertThat(line).contains("FakeCode fake-request-id").contains("失敗");
    }

    @Test
    void ofTheLogsSaysTheFixedSentenceOfTheDeletionLimit() throws Exception {
        tenUsersStay();
        database.imported("left@contoso.com");
        source.remove("id-p0@contoso.com");
        sync(plan(contoso));
        assertThat(lines("/admin/logs/sync.csv?result=CANCELLED_BY_DELETION_LIMIT", "en").get(1))
                .contains(
                        "Synchronization was canceled because the deletion percentage reached the"
                                + " threshold. 2 of 11 users would have been deleted; Max Allowed"
                                + " Deletions is 10 %.");
    }

    @Test
    void ofARunHasOldAndNewValuesAndWhatBecameOfEachRow() throws Exception {
        tenUsersStay();
        source.people(person("p0@contoso.com", "Sato"), person("p1@contoso.com", "=Ito"));
        var plan = plan(contoso);
        database.set(userOf("p1@contoso.com"), "family_name", "Kato");
        var lines = lines("/admin/logs/sync/" + sync(plan).id() + "/rows.csv", "en");
        assertThat(lines.getFirst())
                .isEqualTo(
                        "\uFEFFAction,Username,Outcome,Reason,Family Name (old),Given Name (old),"
                                + "Display Name (old),Email address (old),"
                                + "Email (UserPrincipalName (UPN)) (old),ImmutableID (old),"
                                + "Family Name (new),Given Name (new),Display Name (new),"
                                + "Email address (new),Email (UserPrincipalName (UPN)) (new),"
                                + "ImmutableID (new),Object ID");
        assertThat(lines)
                .contains(
                        "Update,p0@contoso.com,Applied,,Family p0,Given p0,Given Family p0,"
                                + "p0@contoso.com,p0@contoso.com,immutable-p0,Sato,Given p0,"
                                + "Given Family p0,p0@contoso.com,p0@contoso.com,immutable-p0,"
                                + "id-p0@contoso.com")
                .anyMatch(line ->
                        line.startsWith(
                                        "Update,p1@contoso.com,Failed,The user was changed"
                                                + " since the dry run.")
                                && line.contains(",'=Ito,"));
    }

    @Test
    void ofANewUsersPasswordsNamesThemAndLeavesThePasswordsOpen() throws Exception {
        source.people("a@contoso.com", "not allowed@contoso.com");
        var run = sync(plan(contoso));
        assertThat(lines("/admin/logs/sync/" + run.id() + "/passwords.csv", "en"))
                .containsExactly("\uFEFFUsername,Password", "a@contoso.com,");
    }

    private UserId userOf(String username) {
        return new UserId(
                jdbc.sql("select id from users where username = ?")
                        .param(username)
                        .query(UUID.class)
                        .single());
    }
}
