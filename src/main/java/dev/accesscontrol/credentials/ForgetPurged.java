package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.UserPurged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** As long as the recycle bin keeps a user, the password stays with it; then it goes. */
@Component
class ForgetPurged {

    private final CredentialStore credentials;
    private final PasswordHistory history;

    ForgetPurged(CredentialStore credentials, PasswordHistory history) {
        this.credentials = credentials;
        this.history = history;
    }

    @EventListener
    void on(UserPurged purged) {
        credentials.forget(purged.id());
        history.forget(purged.id());
    }
}
