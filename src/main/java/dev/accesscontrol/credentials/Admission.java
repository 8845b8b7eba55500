package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserAccounts;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody in whose password was right when it was checked. */
@Component
class Admission {

    private final CredentialStore credentials;
    private final UserAccounts accounts;
    private final PasswordPolicies policies;
    private final Clock clock;

    Admission(
            CredentialStore credentials,
            UserAccounts accounts,
            PasswordPolicies policies,
            Clock clock) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.policies = policies;
        this.clock = clock;
    }

    /** Whether this password has grown old, so that a new one is due. */
    private boolean isOld(Credential credential) {
        return policies.current()
                .age()
                .end(credential)
                .filter(end -> !end.isAfter(clock.instant()))
                .isPresent();
    }

    /**
     * Notes the sign-in, unless what was checked changed while the hash was computed: the password,
     * a lock, the status, the role.
     */
    @Transactional
    public Optional<SignInResult> admit(
            DirectoryUser user, Credential checked, String hashToKeep, Origin from) {
        var before = accounts.lastSignIn(user.id()).orElse(null);
        boolean admitted =
                credentials.accept(user.id(), checked.hash(), hashToKeep, from)
                        && accounts.signedIn(user.id(), user.role(), clock.instant());
        return admitted
                ? Optional.of(
                        new SignInResult.Accepted(
                                user, isChangeDue(checked), checked.setAt(), before))
                : Optional.empty();
    }

    private boolean isChangeDue(Credential credential) {
        return credential.changeRequired() || isOld(credential);
    }
}
