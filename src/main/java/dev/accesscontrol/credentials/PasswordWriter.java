package dev.accesscontrol.credentials;

import dev.accesscontrol.credentials.PasswordsSet.By;
import dev.accesscontrol.credentials.PasswordsSet.Owner;
import dev.accesscontrol.directory.DirectoryUser;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a new hash and tells of it, in one transaction. */
@Component
class PasswordWriter {

    private final CredentialStore credentials;
    private final ApplicationEventPublisher events;

    PasswordWriter(CredentialStore credentials, ApplicationEventPublisher events) {
        this.credentials = credentials;
        this.events = events;
    }

    @Transactional
    void write(DirectoryUser user, String hash, Passwords.SetOptions options, By by) {
        credentials.save(user.id(), hash, options);
        events.publishEvent(new PasswordsSet(List.of(new Owner(user.id(), user.username())), by));
    }
}
