package dev.accesscontrol.security;

import dev.accesscontrol.credentials.Passwords;
import dev.accesscontrol.directory.UserLookup;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ends a start outside of the sandbox while its administrator is there: a database that the sandbox
 * used once would let everybody in who has read the README.
 */
@Component
@Profile("!sandbox")
@Order(FirstStart.ORDER + 1)
class PublishedPassword implements ApplicationRunner {

    private static final String REMEDY =
            "The administrator %1$s has the password that the sandbox publishes. Start once with"
                    + " accesscontrol.initial-administrator.username=%1$s,"
                    + " accesscontrol.initial-administrator.reset=true and another"
                    + " accesscontrol.initial-administrator.password, or none for a random one.";

    private final UserLookup users;
    private final Passwords passwords;

    PublishedPassword(UserLookup users, Passwords passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var published = SandboxAccount.PUBLISHED;
        users.findByUsername(published.username())
                .filter(user -> user.role().isAdministrator())
                .filter(user -> passwords.isPassword(user.id(), published.password()))
                .ifPresent(user -> {
                    throw new IllegalStateException(REMEDY.formatted(user.username()));
                });
    }
}
