package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.accesscontrol.credentials.PasswordBatches.Upload;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ConsoleTest
class PasswordBatchTests {

    @Autowired private BeanFactory beans;
    @Autowired private MockMvc web;
    @Autowired private PasswordBatches batches;
    @Autowired private BatchStore store;
    @Autowired private BatchRows rows;
    @Autowired private SchedulerClient jobs;
    @Autowired private Passwords passwords;
    @Autowired private SignIn signIn;
    @Autowired private JdbcClient database;

    private Accounts accounts;

    @BeforeEach
    void open() {
        accounts = new Accounts(beans);
    }

    private UUID upload(String... lines) {
        var text = "Username,Password\r\n" + String.join("\r\n", lines) + "\r\n";
        return batches.receive(
                new Upload(
                        "p.csv",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        "admin"));
    }

    private UUID ready(String... lines) {
        var batch = upload(lines);
        awaitState(batch, BatchState.READY);
        return batch;
    }

    private void awaitState(UUID batch, BatchState state) {
        await().atMost(Duration.ofSeconds(60)).until(() -> batches.get(batch).state() == state);
    }

    private void makeOld(UUID batch, Duration age) {
        database.sql("update password_batches set heartbeat_at = ? where id = ?")
                .param(OffsetDateTime.now().minus(age))
                .param(batch)
                .update();
    }

    private boolean enters(DirectoryUser user, String password) {
        return signIn.check(user.username(), password, Origin.of("192.0.2.1"))
                instanceof SignInResult.Accepted;
    }

    private int hashesOf(UUID batch) {
        return database.sql(
                        "select count(*) from password_batch_rows where batch_id = ? and password_hash is not null")
                .param(batch)
                .query(Integer.class)
                .single();
    }

    @Test
    void setsNothingBeforeImportDataAndEverythingAfterwards() {
        var user = accounts.withoutPassword(Role.NONE);
        var batch = ready(user.username() + ",Given-Pass-1");
        assertThat(passwords.state(user.id()).isSet()).isFalse();

        batches.startImport(batch, true);
        awaitState(batch, BatchState.IMPORTED);
        assertThat(passwords.state(user.id()).changeRequired()).isTrue();
        assertThat(enters(user, "Given-Pass-1")).isTrue();
        assertThat(batches.get(batch).imported()).isEqualTo(1);
        assertThat(hashesOf(batch)).isZero();
    }

    @Test
    void staysOneImportWhenPressedTwice() {
        var user = accounts.withoutPassword(Role.NONE);
        var batch = ready(user.username() + ",Given-Pass-1");
        batches.startImport(batch, false);
        batches.startImport(batch, true);
        awaitState(batch, BatchState.IMPORTED);
        batches.startImport(batch, true);
        assertThat(batches.get(batch).imported()).isEqualTo(1);
        assertThat(passwords.state(user.id()).changeRequired()).isFalse();
    }

    @Test
    void importsTheGoodLinesWhenTheAdministratorChoosesTo() {
        var good = accounts.withoutPassword(Role.NONE);
        var bad = accounts.withoutPassword(Role.NONE);
        var batch = ready(good.username() + ",Given-Pass-1", bad.username() + ",short");
        assertThat(batches.problems(batch)).hasSize(2);
        batches.startImport(batch, true);
        awaitState(batch, BatchState.IMPORTED);
        assertThat(passwords.state(good.id()).isSet()).isTrue();
        assertThat(passwords.state(bad.id()).isSet()).isFalse();
    }

    @Test
    void refusesAFileWithNothingGoodInIt() {
        var batch = upload("nobody-at-all,Given-Pass-1");
        assertThat(batches.get(batch).state()).isEqualTo(BatchState.REFUSED);
        batches.startImport(batch, true);
        assertThat(batches.get(batch).state()).isEqualTo(BatchState.REFUSED);
    }

    @Test
    void passesOverAUserWhoIsGoneByThen() {
        var stays = accounts.withoutPassword(Role.NONE);
        var goes = accounts.withoutPassword(Role.NONE);
        var batch = ready(goes.username() + ",Given-Pass-1", stays.username() + ",Given-Pass-1");
        database.sql("delete from users where id = ?").param(goes.id().value()).update();
        batches.startImport(batch, true);
        awaitState(batch, BatchState.IMPORTED);
        assertThat(batches.rows(batch, 0).content())
                .extracting(BatchRow::outcome)
                .containsExactly(BatchRow.Outcome.GONE, BatchRow.Outcome.SET);
        assertThat(batches.get(batch).failed()).isEqualTo(1);
    }

    @Test
    void dropsHashesThatNobodyImportsForAnHour() {
        var user = accounts.withoutPassword(Role.NONE);
        var batch = ready(user.username() + ",Given-Pass-1");
        makeOld(batch, Duration.ofMinutes(59));
        BatchJobs.expire(store, rows, jobs);
        assertThat(hashesOf(batch)).isEqualTo(1);

        makeOld(batch, Duration.ofMinutes(61));
        BatchJobs.expire(store, rows, jobs);
        assertThat(hashesOf(batch)).isZero();
        assertThat(batches.get(batch).state()).isEqualTo(BatchState.EXPIRED);
        batches.startImport(batch, true);
        assertThat(batches.get(batch).state()).isEqualTo(BatchState.EXPIRED);
    }

    @Test
    void tellsWhenItsProcessDied() throws Exception {
        var user = accounts.withoutPassword(Role.NONE);
        var batch = ready(user.username() + ",Given-Pass-1");
        database.sql("update password_batches set state = 'HASHING' where id = ?")
                .param(batch)
                .update();
        makeOld(batch, Duration.ofMinutes(2));
        assertThat(batches.get(batch).interrupted()).isTrue();
        assertThat(page("/admin/users/passwords/" + batch))
                .contains("The program stopped", "Upload another file")
                .doesNotContain("hx-trigger");
    }

    @Test
    void keepsNoPlaintext() {
        var user = accounts.withoutPassword(Role.NONE);
        var batch = ready(user.username() + ",Given-Pass-1");
        var stored =
                database.sql("select password_hash from password_batch_rows where batch_id = ?")
                        .param(batch)
                        .query(String.class)
                        .single();
        assertThat(stored).startsWith("{argon2id}").doesNotContain("Given-Pass-1");
    }

    @Test
    void showsEachLineInTheLogAndItsDownload() throws Exception {
        var user = accounts.withoutPassword(Role.NONE);
        var batch = ready(user.username() + ",Given-Pass-1", "nobody,Given-Pass-1");
        batches.startImport(batch, true);
        awaitState(batch, BatchState.IMPORTED);
        assertThat(page("/admin/logs/batches")).contains("/admin/logs/batches/" + batch);
        assertThat(page("/admin/logs/batches/" + batch))
                .contains(user.username(), "There is no user nobody.");
        assertThat(page("/admin/logs/batches/" + batch + ".csv"))
                .contains(
                        "3,Username,,WRONG,There is no user nobody.",
                        "2,," + user.username() + ",SET,");
    }

    @Test
    void answersTheSamePageInPartWhenItRefreshesItself() throws Exception {
        var batch = upload("nobody,Given-Pass-1");
        var visitor = new Visitor(web);
        visitor.signIn("admin", "Test-admin-1");
        var part = visitor.get("/admin/users/passwords/" + batch, "HX-Request", "true");
        assertThat(part.getContentAsString()).startsWith("<section").doesNotContain("<html");
        assertThat(part.getHeaders("Vary")).contains("HX-Request");
    }

    @Test
    void asksForAFile() throws Exception {
        var visitor = new Visitor(web);
        visitor.signIn("admin", "Test-admin-1");
        var upload = multipart("/admin/users/passwords").file("file", new byte[0]).with(csrf());
        var answer = visitor.send(upload);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Choose a CSV file");
    }

    private String page(String path) throws Exception {
        var visitor = new Visitor(web);
        visitor.signIn("admin", "Test-admin-1");
        return visitor.get(path).getContentAsString();
    }
}
