package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.credentials.BatchRow.Outcome;
import dev.accesscontrol.credentials.Passwords.SetOptions;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is given no password and why, and who may see what. */
class GenerationOutcomesTests extends InitialPages {

    private DirectoryUser disabled() {
        var user = accounts.withoutPassword(Role.NONE);
        database.sql("update users set status = 'DISABLED' where id = ?")
                .param(user.id().value())
                .update();
        return user;
    }

    private DirectoryUser deletedAfter(UUID selection, DirectoryUser user) {
        database.sql("delete from users where id = ?").param(user.id().value()).update();
        return user;
    }

    private DirectoryUser me() {
        return beans.getBean(UserLookup.class).findByUsername("admin").orElseThrow();
    }

    @Test
    void isToldOfEachUser() throws Exception {
        var plain = accounts.withoutPassword(Role.NONE);
        var has = accounts.with(Role.NONE);
        var gone = accounts.withoutPassword(Role.NONE);
        var reader = accounts.withoutPassword(Role.READ_ONLY_ADMIN);
        var id = choose(admin, List.of(plain, has, gone, disabled(), reader, me()));
        deletedAfter(id, gone);
        assertThat(admin.get(PATH + id).getContentAsString())
                .contains("Set initial passwords for 6 users")
                .contains("One user has a password already and keeps it")
                .contains("One user is disabled and left out", "2 administrators are left out")
                .contains("One user was deleted meanwhile");
        begin(id);
        awaitDone(id);
        assertThat(view(id).outcomes())
                .containsOnlyKeys(
                        Outcome.SET,
                        Outcome.HAS_PASSWORD,
                        Outcome.GONE,
                        Outcome.DISABLED,
                        Outcome.ADMINISTRATOR,
                        Outcome.OWN);
        assertThat(takeFile(id)).containsOnlyKeys(plain.username());
        assertThat(enters(has.username(), Accounts.PASSWORD)).isTrue();
        assertThat(admin.get(PATH + id).getContentAsString())
                .contains("administrators get theirs on their own pages", "your own account");
    }

    @Test
    void replacesPasswordsOnlyWhenAskedTo() throws Exception {
        var has = accounts.with(Role.NONE);
        var id = generate(List.of(has), "replaceExisting", "true");
        assertThat(enters(has.username(), Accounts.PASSWORD)).isFalse();
        assertThat(enters(has.username(), takeFile(id).get(has.username()))).isTrue();
    }

    @Test
    void isForNobodyButWhoGeneratedThem() throws Exception {
        var other = accounts.with(Role.GLOBAL_ADMIN);
        var id = generate(users(1));
        var stranger = new Visitor(web);
        stranger.signIn(other.username(), Accounts.PASSWORD);
        stranger.keep("initial-passwords", admin.cookie("initial-passwords"));
        for (var act : List.of("passwords.csv", "slips", "erase", "again", "go-on")) {
            assertThat(stranger.post(PATH + id + "/" + act).getStatus()).as(act).isEqualTo(403);
        }
        assertThat(stranger.get(PATH + id).getContentAsString())
                .contains("Only admin can take these passwords")
                .doesNotContain("Download as CSV");
        assertThat(takeFile(id)).hasSize(1);
    }

    @Test
    void isForNoOtherBrowser() throws Exception {
        var id = generate(users(1));
        var elsewhere = visitor("admin", "Test-admin-1");
        var answer = elsewhere.post(PATH + id + "/passwords.csv");
        assertThat(answer.getStatus()).isEqualTo(410);
        assertThat(answer.getContentAsString()).contains("does not have the key");
        elsewhere.keep("initial-passwords", SlipKey.fresh().text());
        assertThat(elsewhere.post(PATH + id + "/slips").getStatus()).isEqualTo(410);
        assertThat(takeFile(id)).hasSize(1);
    }

    @Test
    void isNotBegunForWhomSomebodyElseChose() throws Exception {
        var other = accounts.with(Role.GLOBAL_ADMIN);
        var id = choose(admin, users(1));
        var stranger = visitor(other.username(), Accounts.PASSWORD);
        assertThat(stranger.get(PATH + id).getStatus()).isEqualTo(403);
        assertThat(stranger.post(PATH + id, "how", "GENERATE").getStatus()).isEqualTo(403);
        assertThat(initial.find(id)).isEmpty();
    }

    @Test
    void isSeenByReadOnlyAdminsInTheLogsOnly() throws Exception {
        var user = accounts.withoutPassword(Role.NONE);
        var id = generate(List.of(user));
        var reader = accounts.with(Role.READ_ONLY_ADMIN);
        var visitor = visitor(reader.username(), Accounts.PASSWORD);
        assertThat(visitor.get(PATH + id).getStatus()).isEqualTo(403);
        assertThat(visitor.post(PATH + id + "/passwords.csv").getStatus()).isEqualTo(403);
        assertThat(visitor.get("/admin/users/passwords/usernames").getStatus()).isEqualTo(403);

        var password = takeFile(id).get(user.username());
        assertThat(visitor.get("/admin/logs/batches").getContentAsString())
                .contains("Generated passwords for one user");
        for (var page :
                List.of("/admin/logs/batches/" + id, "/admin/logs/batches/" + id + ".csv")) {
            assertThat(visitor.get(page).getContentAsString())
                    .contains(user.username())
                    .doesNotContain(password)
                    .doesNotContain(PATH);
        }
    }

    @Test
    void endsTheSessionsAndTheLockOfWhoGetsAnotherPassword() throws Exception {
        var user = accounts.with(Role.NONE);
        var visitor = visitor(user.username(), Accounts.PASSWORD);
        var id = generate(List.of(user), "replaceExisting", "true");
        assertThat(visitor.get("/").getRedirectedUrl()).contains("/sign-in");
        assertThat(takeFile(id)).hasSize(1);
    }

    @Test
    void isNoOrdinaryOperation() throws Exception {
        var id = choose(admin, users(1));
        var operation = "/admin/users/operations/" + id;
        assertThat(admin.get(operation).getRedirectedUrl()).isEqualTo(PATH + id);
        admin.post(operation + "/start");
        assertThat(admin.get(PATH + id).getStatus()).isEqualTo(200);
        assertThat(admin.get(PATH + UUID.randomUUID()).getStatus()).isEqualTo(404);
    }

    @Test
    void keepsAPasswordThatWasSetAtTheSameMoment() {
        var user = accounts.withoutPassword(Role.NONE);
        var writer = beans.getBean(PasswordWriter.class);
        var options = new SetOptions(true, PasswordExpiry.DEFAULT);
        passwords.set(user, Accounts.PASSWORD, options);
        var written =
                writer.writeFirst(
                        Map.of(new PasswordsSet.Owner(user.id(), user.username()), "{noop}other"),
                        options);
        assertThat(written).isEmpty();
        assertThat(enters(user.username(), Accounts.PASSWORD)).isTrue();
    }
}
