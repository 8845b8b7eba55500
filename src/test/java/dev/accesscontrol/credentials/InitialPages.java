package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.testing.Visitor;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** An administrator who gives users their first passwords, page by page. */
@ConsoleTest
abstract class InitialPages {

    static final String PATH = "/admin/users/passwords/for/";

    @Autowired BeanFactory beans;
    @Autowired MockMvc web;
    @Autowired JdbcClient database;
    @Autowired InitialPasswords initial;
    @Autowired Passwords passwords;
    @Autowired SignIn signIn;

    Accounts accounts;
    Visitor admin;

    @BeforeEach
    void enter() throws Exception {
        accounts = new Accounts(beans);
        admin = visitor("admin", "Test-admin-1");
    }

    Visitor visitor(String username, String password) throws Exception {
        var visitor = new Visitor(web);
        visitor.signIn(username, password);
        return visitor;
    }

    List<DirectoryUser> users(int count) {
        var users = new ArrayList<DirectoryUser>();
        for (int i = 0; i < count; i++) {
            users.add(accounts.withoutPassword(Role.NONE));
        }
        return users;
    }

    /** Chooses them in the user list. */
    UUID choose(Visitor by, DirectoryUser... users) throws Exception {
        return choose(by, List.of(users));
    }

    UUID choose(Visitor by, List<DirectoryUser> users) throws Exception {
        var fields = new ArrayList<>(List.of("action", "INITIAL_PASSWORDS", "scope", "ticked"));
        users.forEach(user -> fields.addAll(List.of("id", user.id().toString())));
        var next = by.post("/admin/users/selection", fields.toArray(String[]::new));
        assertThat(next.getRedirectedUrl()).startsWith(PATH);
        return UUID.fromString(next.getRedirectedUrl().substring(PATH.length()));
    }

    /** Presses [Continue], and waits. */
    UUID generate(List<DirectoryUser> users, String... more) throws Exception {
        var id = choose(admin, users);
        admin.get(PATH + id);
        begin(id, more);
        awaitDone(id);
        return id;
    }

    void begin(UUID id, String... more) throws Exception {
        var fields = new ArrayList<>(List.of("how", "GENERATE", "language", "en"));
        fields.addAll(List.of(more));
        var next = admin.post(PATH + id, fields.toArray(String[]::new));
        assertThat(next.getRedirectedUrl()).isEqualTo(PATH + id);
    }

    void awaitDone(UUID id) {
        awaitDone(id, Duration.ofSeconds(60));
    }

    void awaitDone(UUID id, Duration patience) {
        await().atMost(patience).until(() -> view(id).batch().state() == BatchState.IMPORTED);
    }

    InitialView view(UUID id) {
        return initial.find(id).orElseThrow();
    }

    /** Username and password of each line of the file that is given once. */
    Map<String, String> takeFile(UUID id) throws Exception {
        var answer = admin.post(PATH + id + "/passwords.csv");
        assertThat(answer.getStatus()).isEqualTo(200);
        var found = new LinkedHashMap<String, String>();
        answer.getContentAsString()
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> found.put(cells[0], cells[3]));
        return found;
    }

    boolean enters(String username, String password) {
        return signIn.check(username, password, Origin.of("192.0.2.1"))
                instanceof SignInResult.Accepted;
    }

    int secretsOf(UUID id) {
        return database.sql(
                        "select count(*) from initial_password_secrets where batch_id = ? and secret is not null")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** As if the process that works on it had died then. */
    void makeOld(UUID id, Duration age) {
        var then = OffsetDateTime.now().minus(age);
        database.sql(
                        "update password_batches set heartbeat_at = ?, finished_at = case when finished_at is null then null else ? end where id = ?")
                .params(then, then, id)
                .update();
    }
}
