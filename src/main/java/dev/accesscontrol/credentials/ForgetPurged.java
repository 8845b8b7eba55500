package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.UserPurged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** As long as the recycle bin keeps a user, the password stays with it; then it goes. */
@Component
class ForgetPurged {

    private final CredentialStore credentials;

    ForgetPurged(CredentialStore credentials) {
        this.credentials = credentials;
    }

    @EventListener
    void on(UserPurged purged) {
        credentials.forget(purged.id());
    }
}
