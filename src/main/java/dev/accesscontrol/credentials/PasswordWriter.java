package dev.accesscontrol.credentials;

import dev.accesscontrol.credentials.PasswordsSet.By;
import dev.accesscontrol.credentials.PasswordsSet.Owner;
import dev.accesscontrol.directory.UserAccounts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
     * Writes where there is no password, also none that somebody set at the same moment.
     *
     * @return for whom it wrote
     */
    @Transactional
    public Set<Owner> writeFirst(Map<Owner, String> hashes, Passwords.SetOptions options) {
        var written = new LinkedHashSet<Owner>();
        hashes.forEach((owner, hash) -> {
            if (credentials.saveFirst(owner.id(), hash, options)) {
                written.add(owner);
            }
        });
        tell(List.copyOf(written), By.ADMINISTRATOR, options);
        return written;
    }

    /**
     * Writes where the present hash is the one that is to be replaced.
     *
     * @return for whom it wrote
     */
    @Transactional
    public Set<Owner> writeInstead(Map<Owner, Instead> hashes, Passwords.SetOptions options) {
        var written = new LinkedHashSet<Owner>();
        hashes.forEach((owner, one) -> {
            if (credentials.replace(owner.id(), one.former(), one.hash(), options)) {
                history.keep(owner.id(), one.former());
                written.add(owner);
            }
        });
        tell(List.copyOf(written), By.ADMINISTRATOR, options);
        return written;
    }

    /** A hash for another one. */
    record Instead(String former, String hash) {}

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
        if (owners.isEmpty()) {
            return;
        }
        accounts.passwordsSet(owners.stream().map(Owner::id).toList(), options.terms());
        events.publishEvent(new PasswordsSet(owners, by));
    }
}
