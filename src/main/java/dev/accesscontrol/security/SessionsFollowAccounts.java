package dev.accesscontrol.security;

import dev.accesscontrol.credentials.PasswordsSet;
import dev.accesscontrol.directory.RoleChanged;
import dev.accesscontrol.directory.UserDeleted;
import dev.accesscontrol.directory.UserDisabled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Ends a user's sessions, on every node and device, when what they stand for has ended. Only the
 * session in which people change their own password goes on.
 */
@Component
class SessionsFollowAccounts {

    private final Sessions sessions;

    SessionsFollowAccounts(Sessions sessions) {
        this.sessions = sessions;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(UserDisabled disabled) {
        sessions.endAll(disabled.username());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(UserDeleted deleted) {
        sessions.endAll(deleted.username());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(RoleChanged changed) {
        sessions.endAll(changed.username());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PasswordsSet set) {
        for (var owner : set.owners()) {
            switch (set.by()) {
                case OWNER -> sessions.endOthers(owner.username());
                case ADMINISTRATOR -> sessions.endAll(owner.username());
            }
        }
    }
}
