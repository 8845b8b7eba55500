package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.accesscontrol.credentials.Passwords.SetOptions;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.Visitor;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The invited person's side. */
class InvitationTests extends InvitationPages {

    private static final String OWN = "My-Own-Pass-9";

    private String address() {
        return "u" + UUID.randomUUID() + "@contoso.example";
    }

    @Test
    void leadsToAPasswordOfOnesOwnAndToSignIn() throws Exception {
        var user = user(address());
        invited(user);
        var code = codeFor(user.profile().email());
        var person = new Visitor(web);
        assertThat(person.get("/invitation").getContentAsString())
                .contains("data-from-fragment", "name=\"code\"");
        assertThat(person.post("/invitation", "code", code).getContentAsString())
                .contains(
                        "Choose your password",
                        user.username(),
                        "data-password-rules=\"password\"");
        var set =
                person.post("/invitation/password", "code", code, "password", OWN, "repeated", OWN);
        assertThat(set.getRedirectedUrl()).isEqualTo("/sign-in");
        assertThat(enters(user.username(), OWN)).isTrue();
        assertThat(passwords.state(user.id()).changeRequired()).isFalse();
    }

    @Test
    void isUsedOnce() throws Exception {
        var user = user(address());
        invited(user);
        var code = codeFor(user.profile().email());
        assertThat(redeem(code, OWN)).isEqualTo(302);
        assertThat(redeem(code, "Other-Pass-28")).isEqualTo(410);
        assertThat(enters(user.username(), OWN)).isTrue();
    }

    @Test
    void isNotUsedUpByWhatLooksAtLinks() throws Exception {
        var user = user(address());
        invited(user);
        var code = codeFor(user.profile().email());
        for (int i = 0; i < 3; i++) {
            new Visitor(web).get("/invitation");
            new Visitor(web).post("/invitation", "code", code);
        }
        assertThat(redeem(code, OWN)).isEqualTo(302);
    }

    @Test
    void isStillGoodAfterAPasswordThatBreaksThePolicy() throws Exception {
        var user = user(address());
        invited(user);
        var code = codeFor(user.profile().email());
        assertThat(redeem(code, "short")).isEqualTo(422);
        var different =
                new Visitor(web)
                        .post(
                                "/invitation/password",
                                "code",
                                code,
                                "password",
                                OWN,
                                "repeated",
                                "Another-1");
        assertThat(different.getStatus()).isEqualTo(422);
        assertThat(different.getContentAsString()).doesNotContain("value=\"" + OWN);
        assertThat(redeem(code, OWN)).isEqualTo(302);
    }

    @Test
    void answersTheSameToAnUnknownAUsedAndAnExpiredCode() throws Exception {
        var used = user(address());
        var expired = user(address());
        invited(used, expired);
        var usedCode = codeFor(used.profile().email());
        redeem(usedCode, OWN);
        var expiredCode = codeFor(expired.profile().email());
        database.sql("update invitations set expires_at = timestamp '2020-01-01 00:00:00'")
                .update();
        for (var code : List.of("nonsense", usedCode, expiredCode)) {
            var answer = new Visitor(web).post("/invitation", "code", code);
            assertThat(answer.getStatus()).isEqualTo(410);
            assertThat(answer.getContentAsString())
                    .contains("not valid, or not any more")
                    .doesNotContain(used.username(), expired.username());
        }
        assertThat(redeem(expiredCode, OWN)).isEqualTo(410);
    }

    @Test
    void isVoidWhenANewerOneIsSent() throws Exception {
        var user = user(address());
        invited(user);
        var older = codeFor(user.profile().email());
        SERVER.purgeEmailFromAllMailboxes();
        invited(user);
        var newer = codeFor(user.profile().email());
        assertThat(redeem(older, OWN)).isEqualTo(410);
        assertThat(redeem(newer, OWN)).isEqualTo(302);
    }

    @Test
    void isVoidWhenAnAdministratorSetsThePassword() throws Exception {
        var user = user(address());
        invited(user);
        passwords.set(user, Accounts.PASSWORD, new SetOptions(true, PasswordExpiry.DEFAULT));
        assertThat(redeem(codeFor(user.profile().email()), OWN)).isEqualTo(410);
        assertThat(enters(user.username(), Accounts.PASSWORD)).isTrue();
    }

    @Test
    void isVoidForWhoWasDisabledOrDeletedOrRaisedOrMovedToAnotherAddress() throws Exception {
        for (var change :
                List.of(
                        "update users set status = 'DISABLED' where id = ?",
                        "update users set role = 'GLOBAL_ADMIN' where id = ?",
                        "update users set email = 'corrected@contoso.example' where id = ?",
                        "delete from users where id = ?")) {
            var user = user(address());
            invited(user);
            database.sql(change).param(user.id().value()).update();
            assertThat(redeem(codeFor(user.profile().email()), OWN)).as(change).isEqualTo(410);
        }
    }

    @Test
    void isInTheDatabaseAsADigestOnly() throws Exception {
        var user = user(address());
        invited(user);
        var code = codeFor(user.profile().email());
        assertThat(database.sql("script").query(String.class).list())
                .noneMatch(line -> line.contains(code));
        assertThat(code).hasSize(43);
    }

    @Test
    void tellsNoOtherSiteWhereItsReaderComesFrom() throws Exception {
        var page = new Visitor(web).get("/invitation");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void turnsAFloodOfCodesAway() throws Exception {
        var person = new Visitor(web);
        var statuses = new HashSet<Integer>();
        for (int i = 0; i <= 2 * InvitationLimit.FROM_ONE; i++) {
            var request =
                    MockMvcRequestBuilders.post("/invitation")
                            .param("code", "guess" + i)
                            .with(csrf())
                            .remoteAddress("192.0.2.77");
            statuses.add(person.send(request).getStatus());
        }
        assertThat(statuses).contains(429);
        assertThat(person.post("/invitation", "code", "guess").getStatus()).isEqualTo(410);
    }
}
