package dev.accesscontrol.audit;

import dev.accesscontrol.audit.AccessLog.Who;
import dev.accesscontrol.credentials.PasswordsSet;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.security.SessionEnded;
import dev.accesscontrol.security.SignInAttempt;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Writes who comes and goes. In the thread of whoever does: a sign-in whose line cannot be written
 * is none, and a refusal then is a fault, for everybody alike.
 */
@Component
class AccessListener {

    private final AccessLog log;
    private final Refusals refusals;
    private final UnknownNames unknownNames;
    private final UserLookup users;

    AccessListener(AccessLog log, Refusals refusals, UnknownNames unknownNames, UserLookup users) {
        this.log = log;
        this.refusals = refusals;
        this.unknownNames = unknownNames;
        this.users = users;
    }

    @EventListener
    void on(SignInAttempt attempt) {
        var mark = unknownNames.mark(attempt.typed());
        var account = attempt.account();
        var who =
                account == null
                        ? new Who(null, null, mark)
                        : new Who(account.id().value(), account.username(), null);
        switch (attempt.outcome()) {
            case SIGNED_IN -> log.write(AccessEvent.SIGNED_IN, null, who, Visit.present());
            case CHANGE_DUE ->
                    log.write(AccessEvent.SIGNED_IN, AccessReason.CHANGE_DUE, who, Visit.present());
            case UNKNOWN_USER,
                    NO_PASSWORD,
                    WRONG_PASSWORD,
                    LOCKED_OUT,
                    DISABLED,
                    CHANGED_MEANWHILE,
                    THROTTLED,
                    BUSY ->
                    refusals.add(
                            AccessReason.valueOf(attempt.outcome().name()), who, Visit.present());
        }
    }

    @EventListener
    void on(LogoutSuccessEvent signedOut) {
        log.write(
                AccessEvent.SIGNED_OUT,
                null,
                who(signedOut.getAuthentication().getName()),
                Visit.present());
    }

    /** Whoever ends the sessions of somebody else sits elsewhere. */
    @EventListener
    void on(SessionEnded ended) {
        var visit = ended.here() ? Visit.present() : Visit.NONE;
        log.write(
                AccessEvent.SESSION_ENDED,
                AccessReason.valueOf(ended.why().name()),
                who(ended.username()),
                visit);
    }

    @EventListener
    void on(PasswordsSet set) {
        if (set.by() == PasswordsSet.By.OWNER) {
            for (var owner : set.owners()) {
                var who = new Who(owner.id().value(), owner.username(), null);
                log.write(AccessEvent.PASSWORD_CHANGED, null, who, Visit.present());
            }
        }
    }

    private Who who(String username) {
        return users.findByUsername(username)
                .map(AccessListener::who)
                .orElseGet(() -> new Who(null, username, null));
    }

    private static Who who(DirectoryUser user) {
        return new Who(user.id().value(), user.username(), null);
    }
}
