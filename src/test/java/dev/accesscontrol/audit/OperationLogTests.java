package dev.accesscontrol.audit;

import static dev.accesscontrol.testing.Accounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.accesscontrol.audit.OperationEntry.Change;
import dev.accesscontrol.audit.OperationEntry.Full;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.testing.Visitor;
import dev.accesscontrol.web.OperationNote.Target;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ConsoleTest
class OperationLogTests {

    @Autowired private BeanFactory beans;
    @Autowired private MockMvc web;
    @Autowired private OperationLogs logs;
    @Autowired private JdbcClient database;

    private Accounts accounts;
    private Visitor admin;
    private DirectoryUser user;

    @BeforeEach
    void open() throws Exception {
        accounts = new Accounts(beans);
        user = accounts.with(Role.NONE);
        admin = signedIn(Role.GLOBAL_ADMIN);
    }

    private Visitor signedIn(Role role) throws Exception {
        var visitor = new Visitor(web);
        visitor.signIn(accounts.with(role).username(), PASSWORD);
        return visitor;
    }

    private Full newest() {
        var all = new OperationQuery(null, null, null, null, null, null);
        return logs.get(logs.page(all, null).content().getFirst().id());
    }

    private String page() {
        return "/admin/users/" + user.id();
    }

    private Target target() {
        return new Target("users", user.id().value(), user.username());
    }

    private int rename(Visitor who, String version, String name) throws Exception {
        return who.post(
                        page(),
                        "version",
                        version,
                        "familyName",
                        "Yamada",
                        "givenName",
                        "Hanako",
                        "displayName",
                        name,
                        "status",
                        "ENABLED",
                        "role",
                        "NONE")
                .getStatus();
    }

    private String displayName() {
        return database.sql("select display_name from users where id = ?")
                .param(user.id().value())
                .query(String.class)
                .single();
    }

    @Test
    void tellsOfAChangeWithOldAndNewValues() throws Exception {
        assertThat(rename(admin, "0", "Sato Hanako")).isEqualTo(302);
        var act = newest();
        assertThat(act.entry().operation()).isEqualTo("user.change");
        assertThat(act.entry().result()).isEqualTo(OperationResult.SUCCEEDED);
        assertThat(act.entry().target()).isEqualTo(target());
        assertThat(act.entry().targets()).isEqualTo(1);
        assertThat(act.entry().visit().address()).isEqualTo("127.0.0.1");
        assertThat(act.changes())
                .containsExactly(
                        new Change(target(), null, null, null),
                        new Change(target(), "display-name", "Yamada Hanako", "Sato Hanako"));
    }

    @Test
    void tellsOfAMistakeInTheFormAndOfAStaleOne() throws Exception {
        rename(admin, "0", "x".repeat(257));
        assertThat(newest().entry().result()).isEqualTo(OperationResult.REFUSED);
        assertThat(newest().entry().status()).isEqualTo(422);
        rename(admin, "0", "First");
        rename(admin, "0", "Second");
        assertThat(newest().entry().status()).isEqualTo(409);
        assertThat(newest().changes()).containsExactly(new Change(target(), null, null, null));
    }

    @Test
    void tellsWhoWasRefusedForWantOfRights() throws Exception {
        assertThat(rename(signedIn(Role.READ_ONLY_ADMIN), "0", "Other")).isEqualTo(403);
        assertThat(newest().entry())
                .extracting(
                        OperationEntry::operation,
                        OperationEntry::result,
                        OperationEntry::status,
                        OperationEntry::target)
                .containsExactly("user.change", OperationResult.REFUSED, 403, target());
        assertThat(rename(signedIn(Role.NONE), "0", "Other")).isEqualTo(403);
        assertThat(newest().entry().status()).isEqualTo(403);
    }

    @Test
    void tellsOfAFormWithoutItsTokenAndOfNobodyWhoIsNotSignedIn() throws Exception {
        assertThat(admin.send(post(page() + "/delete")).getStatus()).isEqualTo(403);
        var refused = newest().entry();
        assertThat(refused.operation()).isEqualTo("user.delete");
        new Visitor(web).post(page() + "/delete");
        assertThat(newest().entry()).isEqualTo(refused);
    }

    @Test
    void letsNothingHappenThatItCannotWrite() throws Exception {
        database.sql("alter table admin_operations rename to away").update();
        try {
            assertThat(rename(admin, "0", "Unseen")).isEqualTo(503);
        } finally {
            database.sql("alter table away rename to admin_operations").update();
        }
        assertThat(displayName()).isEqualTo("Yamada Hanako");
    }

    @Test
    void changesNothingWhoseValuesItCannotWrite() throws Exception {
        database.sql(
                        """
                        alter table admin_operation_changes add constraint no_values
                            check (item is null) nocheck
                        """)
                .update();
        try {
            assertThat(rename(admin, "0", "Unseen")).isEqualTo(500);
        } finally {
            database.sql("alter table admin_operation_changes drop constraint no_values").update();
        }
        assertThat(displayName()).isEqualTo("Yamada Hanako");
        assertThat(newest().entry().result()).isEqualTo(OperationResult.FAILED);
    }

    @Test
    void tellsOfSettingsWithOldAndNewValues() throws Exception {
        admin.post("/admin/users/" + user.id() + "/password-expiry", "expiry", "NEVER");
        assertThat(newest().changes())
                .contains(new Change(target(), "password-terms", "DEFAULT", "NEVER"));
    }

    @Test
    void tellsOfAUserWhoIsAddedAndOneWhoIsDeleted() throws Exception {
        admin.post("/admin/users/new", "username", "new-one", "displayName", "N", "role", "NONE");
        var added = newest();
        assertThat(added.entry().operation()).isEqualTo("user.add");
        assertThat(added.entry().target()).isNotNull();
        assertThat(added.entry().target().name()).isEqualTo("new-one");
        assertThat(added.changes())
                .extracting(Change::item, Change::after)
                .contains(org.assertj.core.groups.Tuple.tuple("display-name", "N"));
        admin.post(page() + "/delete", "version", "0", "confirmed", "true");
        assertThat(newest().entry().operation()).isEqualTo("user.delete");
        assertThat(newest().entry().target()).isEqualTo(target());
    }

    @Test
    void tellsOfActsThatChangedNothing() throws Exception {
        admin.post("/admin/users/selection", "action", "DISABLE", "scope", "ticked");
        assertThat(newest().entry().result()).isEqualTo(OperationResult.NOTHING_CHANGED);
        assertThat(newest().entry().told()).isEqualTo("directory.selection.none");
    }

    @Test
    void tellsWhomABulkOperationWasDoneWith() throws Exception {
        var other = accounts.with(Role.NONE);
        var asked =
                admin.post(
                                "/admin/users/selection",
                                "action",
                                "DISABLE",
                                "scope",
                                "ticked",
                                "id",
                                user.id().toString(),
                                "id",
                                other.id().toString())
                        .getRedirectedUrl();
        admin.post(asked + "/start");
        var act = newest();
        assertThat(act.entry().operation()).isEqualTo("users.start");
        assertThat(act.changes())
                .contains(new Change(act.entry().target(), "users", null, "2"))
                .contains(new Change(target(), "operations", null, "DISABLE"));
        assertThat(logs.newest(other.id().value(), 1)).containsExactly(act.entry());
    }

    @Test
    void tellsOfTheStepsOfConnecting() throws Exception {
        admin.get("/admin/provisioning/microsoft365/connect");
        assertThat(newest().entry().operation()).isEqualTo("connection.begin");
        admin.get("/admin/provisioning/consent?state=wrong&error=access_denied");
        assertThat(newest().entry())
                .extracting(OperationEntry::operation, OperationEntry::status)
                .containsExactly("connection.consent", 400);
    }

    @Test
    void writesSoManyRefusalsOfOnePersonInAMinute() throws Exception {
        var reader = signedIn(Role.READ_ONLY_ADMIN);
        for (int i = 0; i < 130; i++) {
            reader.post("/admin/users/new");
        }
        assertThat(
                        database.sql(
                                        "select count(*) from admin_operations where operation = 'user.add' and status = 403")
                                .query(Long.class)
                                .single())
                .isBetween(60L, 120L);
    }
}
