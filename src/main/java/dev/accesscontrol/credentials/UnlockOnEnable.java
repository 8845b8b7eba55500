package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.UserEnabled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Setting a user Enabled also ends a lock-out. */
@Component
class UnlockOnEnable {

    private final CredentialStore credentials;

    UnlockOnEnable(CredentialStore credentials) {
        this.credentials = credentials;
    }

    @EventListener
    void on(UserEnabled enabled) {
        credentials.unlock(enabled.id());
    }
}
