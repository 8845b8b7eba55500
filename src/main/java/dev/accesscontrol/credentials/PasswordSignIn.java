package dev.accesscontrol.credentials;

import dev.accesscontrol.credentials.SignInResult.Reason;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.directory.UserStatus;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks passwords against the stored hashes, and counts the failures. */
@Component
class PasswordSignIn implements SignIn {

    private final UserLookup users;
    private final CredentialStore credentials;
    private final PasswordHashing hashing;
    private final Admission admission;

    PasswordSignIn(
            UserLookup users,
            CredentialStore credentials,
            PasswordHashing hashing,
            Admission admission) {
        this.users = users;
        this.credentials = credentials;
        this.hashing = hashing;
        this.admission = admission;
    }

    @Override
    public SignInResult check(String username, String password, Origin from) {
        var plain = new PlainPassword(password);
        var user = users.findByUsername(username);
        var id = user.map(DirectoryUser::id).orElse(CredentialStore.NOBODY);
        var credential = credentials.find(id);
        var locked = credentials.isLocked(id, from);
        var matches = hashing.matches(plain, credential.map(Credential::hash).orElse(null), from);
        if (user.isPresent()
                && credential.isPresent()
                && matches
                && !locked
                && mayEnter(user.get(), credential.get(), from)) {
            var admitted = admit(user.get(), credential.get(), plain, from);
            if (admitted.isPresent()) {
                return admitted.get();
            }
        }
        // A right password of a disabled user is no failure, but must not be told by the time it
        // takes.
        credentials.countFailure(matches ? CredentialStore.NOBODY : id, from);
        return new SignInResult.Refused(
                user.orElse(null),
                reason(
                        user.orElse(null),
                        credential.orElse(null),
                        locked || credential.filter(it -> it.isLockedAt(from)).isPresent(),
                        matches));
    }

    /** From what is known anyway, so that it costs no time. */
    private static Reason reason(
            @Nullable DirectoryUser user,
            @Nullable Credential credential,
            boolean locked,
            boolean matches) {
        if (user == null) {
            return Reason.UNKNOWN_USER;
        } else if (credential == null) {
            return Reason.NO_PASSWORD;
        } else if (locked) {
            return Reason.LOCKED_OUT;
        } else if (!matches) {
            return Reason.WRONG_PASSWORD;
        }
        return user.status() == UserStatus.ENABLED ? Reason.CHANGED_MEANWHILE : Reason.DISABLED;
    }

    private static boolean mayEnter(DirectoryUser user, Credential credential, Origin from) {
        return user.status() == UserStatus.ENABLED && !credential.isLockedAt(from);
    }

    private Optional<SignInResult> admit(
            DirectoryUser user, Credential checked, PlainPassword plain, Origin from) {
        var hash = hashing.isOutdated(checked.hash()) ? hashing.hash(plain) : checked.hash();
        return admission.admit(user, checked, hash, from);
    }

    @Override
    public boolean isStillRight(UserId user, Role role, @Nullable Instant passwordSetAt) {
        return credentials.isStillRight(user, role, passwordSetAt);
    }
}
