package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.credentials.BatchRow.Outcome;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.testing.Accounts;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The mails, and what becomes of them. */
class InvitationMailTests extends InvitationPages {

    @Autowired private InvitationRun run;

    private String address() {
        return "u" + UUID.randomUUID() + "@contoso.example";
    }

    @Test
    void saysWhoInvitesUntilWhenAndTheUsername() throws Exception {
        var user = user(address());
        invited(user);
        var mail = mailTo(user.profile().email());
        assertThat(mail.getSubject()).isEqualTo("Your account at Access Control");
        assertThat(mail.getFrom()[0]).hasToString("console@accesscontrol.example");
        for (var type : new String[] {"text/plain", "text/html"}) {
            assertThat(text(mail, type))
                    .contains("Yamada Hanako", "admin has made an account", user.username())
                    .contains("https://console.example/invitation#")
                    .contains("is good until");
        }
    }

    @Test
    void isInJapaneseWhenAskedTo() throws Exception {
        var user = user(address());
        awaitDone(invite("ja", user));
        var mail = mailTo(user.profile().email());
        assertThat(mail.getSubject()).isEqualTo("Access Control のアカウントのご案内");
        assertThat(text(mail, "text/plain")).contains("Yamada Hanako 様", "1 回だけ使えます");
        assertThat(text(mail, "text/html")).contains("lang=\"ja\"", "パスワードを設定する");
    }

    @Test
    void isNotSentWithoutAGoodAddressOrToWhoHasAPassword() throws Exception {
        var none = user("");
        var wrong = user(address());
        database.sql("update users set email = 'not an address' where id = ?")
                .param(wrong.id().value())
                .update();
        var has = accounts.with(Role.NONE);
        var good = user(address());
        var id = invited(none, wrong, has, good);
        assertThat(view(id).outcomes())
                .containsOnlyKeys(
                        Outcome.SENT,
                        Outcome.NO_ADDRESS,
                        Outcome.BAD_ADDRESS,
                        Outcome.HAS_PASSWORD);
        assertThat(enters(has.username(), Accounts.PASSWORD)).isTrue();
        assertThat(admin.get("/admin/logs/batches/" + id).getContentAsString())
                .contains("Invitation sent", "No Email address", "Address not accepted");
    }

    /** What the job does each minute is done by hand here. */
    @Test
    void waitsForAMailServerThatIsAwayAndThenGoesOut() throws Exception {
        var user = user(address());
        SERVER.stop();
        var id = invite("en", user);
        assertThat(run.round(id, () -> false)).isTrue();
        assertThat(view(id).trouble()).isNotNull();
        assertThat(view(id).outcomes()).containsOnlyKeys(Outcome.STAGED);
        assertThat(admin.get(PATH + id).getContentAsString())
                .contains("The mail server takes nothing at present");

        SERVER.start();
        assertThat(run.round(id, () -> false)).isFalse();
        assertThat(view(id).outcomes()).containsOnlyKeys(Outcome.SENT);
        assertThat(view(id).trouble()).isNull();
        assertThat(redeem(codeFor(user.profile().email()), "My-Own-Pass-9")).isEqualTo(302);
    }

    @Test
    void isGivenUpAfterADay() throws Exception {
        var user = user(address());
        SERVER.stop();
        try {
            var id = invite("en", user);
            database.sql("update password_batches set uploaded_at = ? where id = ?")
                    .params(OffsetDateTime.now().minusHours(25), id)
                    .update();
            assertThat(run.round(id, () -> false)).isFalse();
            assertThat(view(id).outcomes()).containsOnlyKeys(Outcome.NOT_SENT);
        } finally {
            SERVER.start();
        }
    }

    @Test
    void isSentOnceWhenPressedTwice() throws Exception {
        var user = user(address());
        var id = invited(user);
        admin.post(PATH + id, "how", "INVITE", "language", Locale.ENGLISH.getLanguage());
        assertThat(run.round(id, () -> false)).isFalse();
        assertThat(mailsTo(user.profile().email())).hasSize(1);
    }
}
