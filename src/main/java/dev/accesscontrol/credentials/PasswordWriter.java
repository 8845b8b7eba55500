package dev.accesscontrol.credentials;

import dev.accesscontrol.credentials.PasswordsSet.By;
import dev.accesscontrol.credentials.PasswordsSet.Owner;
import dev.accesscontrol.directory.UserAccounts;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes new hashes, has the directory note them, and tells of them, in one transaction. */
@Component
class PasswordWriter {

    private final CredentialStore credentials;
    private final UserAccounts accounts;
    private final ApplicationEventPublisher events;
    private final PasswordHistory history;

    PasswordWriter(
            CredentialStore credentials,
            UserAccounts accounts,
            ApplicationEventPublisher events,
            PasswordHistory history) {
        this.history = history;
        this.credentials = credentials;
        this.accounts = accounts;
        this.events = events;
    }

    @Transactional
    public void write(Map<Owner, String> hashes, Passwords.SetOptions options) {
        history.keep(hashes.keySet().stream().map(Owner::id).toList());
        hashes.forEach((owner, hash) -> credentials.save(owner.id(), hash, options));
        tell(List.copyOf(hashes.keySet()), By.ADMINISTRATOR, options);
    }

    /**
     * The owner's own change.
     *
     * @return false, and nothing is written, when the checked hash is no longer the owner's
     */
    @Transactional
    public boolean replace(
            Owner owner, String checkedHash, String hash, Passwords.SetOptions options) {
        boolean replaced = credentials.replace(owner.id(), checkedHash, hash, options);
        if (replaced) {
            history.keep(owner.id(), checkedHash);
            tell(List.of(owner), By.OWNER, options);
        }
        return replaced;
    }

    private void tell(List<Owner> owners, By by, Passwords.SetOptions options) {
        accounts.passwordsSet(owners.stream().map(Owner::id).toList(), options.terms());
        events.publishEvent(new PasswordsSet(owners, by));
    }
}
