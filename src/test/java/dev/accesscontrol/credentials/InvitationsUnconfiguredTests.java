package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Without a mail server. */
class InvitationsUnconfiguredTests extends InitialPages {

    @Test
    void areNotOfferedButExplained() throws Exception {
        var id = choose(admin, users(1));
        assertThat(admin.get(PATH + id).getContentAsString())
                .contains("spring.mail.host and accesscontrol.mail.from", "disabled");
        var forced = admin.post(PATH + id, "how", "INVITE", "language", "en");
        assertThat(forced.getStatus()).isEqualTo(422);
        assertThat(initial.find(id)).isEmpty();
    }

    @Test
    void askWhatToDoWhenNothingWasChosen() throws Exception {
        var id = choose(admin, users(1));
        admin.get(PATH + id);
        for (var how : new String[] {"", "NONSENSE"}) {
            assertThat(admin.post(PATH + id, "how", how).getStatus()).isEqualTo(422);
        }
    }

    @Test
    void leadToTheUploadForPasswordsOfOnesOwn() throws Exception {
        var id = choose(admin, users(1));
        assertThat(admin.post(PATH + id, "how", "UPLOAD").getRedirectedUrl())
                .isEqualTo("/admin/users/passwords");
    }
}
