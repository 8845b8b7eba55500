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

    PasswordWriter(
            CredentialStore credentials, UserAccounts accounts, ApplicationEventPublisher events) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.events = events;
    }

    @Transactional
    public void write(Map<Owner, String> hashes, Passwords.SetOptions options, By by) {
        hashes.forEach((owner, hash) -> credentials.save(owner.id(), hash, options));
        accounts.passwordsSet(hashes.keySet().stream().map(Owner::id).toList());
        events.publishEvent(new PasswordsSet(List.copyOf(hashes.keySet()), by));
    }
}
