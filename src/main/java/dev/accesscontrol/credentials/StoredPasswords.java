package dev.accesscontrol.credentials;

import dev.accesscontrol.credentials.PasswordsSet.Owner;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.web.OperationNote;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hashes outside of any transaction, because that is slow. */
@Component
class StoredPasswords implements Passwords {

    private final PasswordRules rules;
    private final CredentialStore credentials;
    private final PasswordHashing hashing;
    private final PasswordWriter writer;

    StoredPasswords(
            PasswordRules rules,
            CredentialStore credentials,
            PasswordHashing hashing,
            PasswordWriter writer) {
        this.rules = rules;
        this.credentials = credentials;
        this.hashing = hashing;
        this.writer = writer;
    }

    @Override
    public PasswordState state(UserId user) {
        return credentials
                .find(user)
                .map(credential -> credential.state(rules.age()))
                .orElse(PasswordState.NONE);
    }

    @Override
    public boolean isPassword(UserId user, String password) {
        var hash = credentials.find(user).map(Credential::hash).orElse(null);
        return hashing.matches(new PlainPassword(password), hash);
    }

    @Override
    public List<PolicyViolation> violations(String username, String password) {
        return rules.violations(username, new PlainPassword(password));
    }

    @Override
    public List<PolicyViolation> set(DirectoryUser user, String password, SetOptions options) {
        var plain = new PlainPassword(password);
        var violations = rules.violations(user, plain);
        if (violations.isEmpty()) {
            write(user, plain, options);
        }
        return violations;
    }

    @Override
    public void setFirst(DirectoryUser user, String password, SetOptions options) {
        var plain = new PlainPassword(password);
        var weak = !rules.violations(user.username(), plain).isEmpty();
        var asked = new SetOptions(options.changeRequired() || weak, options.expiry());
        write(user, plain, asked);
    }

    @Override
    public ChangeResult change(
            DirectoryUser user, String oldPassword, String newPassword, Origin from) {
        var credential = credentials.find(user.id()).orElse(null);
        if (credential == null
                || credential.isLockedAt(from)
                || credentials.isLocked(user.id(), from)) {
            return new ChangeResult.OldPasswordWrong();
        }
        if (!hashing.matches(new PlainPassword(oldPassword), credential.hash(), from)) {
            credentials.countFailure(user.id(), from);
            return new ChangeResult.OldPasswordWrong();
        }
        var plain = new PlainPassword(newPassword);
        if (plain.equals(new PlainPassword(oldPassword))) {
            return new ChangeResult.Violating(List.of(PolicyViolation.of("unchanged")));
        }
        var violations = rules.violations(user, plain);
        if (!violations.isEmpty()) {
            return new ChangeResult.Violating(violations);
        }
        var options = new SetOptions(false, credential.expiry());
        return writer.replace(ownerOf(user), credential.hash(), hashing.hash(plain), options)
                ? new ChangeResult.Changed()
                : new ChangeResult.ChangedMeanwhile();
    }

    private void write(DirectoryUser user, PlainPassword password, SetOptions options) {
        writer.write(Map.of(ownerOf(user), hashing.hash(password)), options);
    }

    private static Owner ownerOf(DirectoryUser user) {
        return new Owner(user.id(), user.username());
    }

    @Override
    public void unlock(DirectoryUser user) {
        credentials.unlock(user.id());
        OperationNote.of("users", user.id().value(), user.username())
                .changed("status", "LOCKED_OUT", user.status())
                .tell();
    }
}
