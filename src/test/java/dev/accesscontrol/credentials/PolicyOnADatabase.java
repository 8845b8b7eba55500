package dev.accesscontrol.credentials;

import dev.accesscontrol.credentials.Passwords.SetOptions;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.directory.UserStatus;
import dev.accesscontrol.testing.Databases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mockito.Mockito;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The passwords of one user on a real database, at a time that can be chosen. */
class PolicyOnADatabase {

    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final Origin HOME = Origin.of("192.0.2.1");

    final JdbcClient database;
    final StoredPasswordPolicies policies;
    private final PasswordHashing hashing =
            new PasswordHashing(
                    new PasswordEncoding().passwordEncoder(new PasswordSettings(64, 1)));
    private final UserAccounts accounts = Mockito.mock(UserAccounts.class);
    private final UserLookup users = Mockito.mock(UserLookup.class);
    final DirectoryUser user;
    CredentialStore credentials;
    PasswordHistory history;
    Passwords passwords;
    SignIn signIn;

    PolicyOnADatabase(String kind, Role role) {
        var url = kind.equals("h2") ? Databases.h2() : Databases.postgres();
        var source = new DriverManagerDataSource(url, "postgres", "postgres");
        Databases.migrate(source);
        database = JdbcClient.create(source);
        policies = new StoredPasswordPolicies(database);
        user =
                new DirectoryUser(
                        UserId.next(),
                        "hanako",
                        new Profile("", "", "", "", null, null),
                        UserStatus.ENABLED,
                        role,
                        null);
        Mockito.when(users.findByUsername("hanako")).thenReturn(Optional.of(user));
        Mockito.when(accounts.signedIn(Mockito.any(), Mockito.any(), Mockito.any()))
                .thenReturn(true);
        insert(role);
        at(NOW);
    }

    private void insert(Role role) {
        database.sql(
                        """
                        insert into users (id, version, username, username_key, family_name, given_name,
                            display_name, email, status, role, has_password, created_at, updated_at)
                        values (?, 0, 'hanako', 'hanako', '', '', '', '', 'ENABLED', ?, true, now(), now())
                        """)
                .params(user.id().value(), role.name())
                .update();
    }

    void at(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        credentials = new CredentialStore(database, policies, clock, accounts);
        history = new PasswordHistory(database, policies, clock);
        passwords =
                new StoredPasswords(
                        new PasswordRules(policies, history, hashing),
                        credentials,
                        hashing,
                        new PasswordWriter(credentials, accounts, event -> {}, history));
        signIn =
                new PasswordSignIn(
                        users,
                        credentials,
                        hashing,
                        new Admission(credentials, accounts, policies, clock));
    }

    void policy(int historyLength, PasswordAge age, Lockout lockout) {
        policies.change(
                new PasswordPolicy(
                        PolicyLevel.NO_RESTRICTION,
                        8,
                        historyLength,
                        age,
                        lockout,
                        policies.current().version()));
    }

    void set(String password) {
        set(password, PasswordExpiry.DEFAULT);
    }

    void set(String password, PasswordExpiry expiry) {
        var problems = passwords.set(user, password, new SetOptions(false, expiry));
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
    }

    boolean takes(String password) {
        return passwords
                .set(user, password, new SetOptions(false, PasswordExpiry.DEFAULT))
                .isEmpty();
    }

    void guess(int times, Origin from) {
        for (int i = 0; i < times; i++) {
            signIn.check("hanako", "wrong", from);
        }
    }

    void guessFromEverywhere(int failures) {
        for (int origin = 1; origin <= 10; origin++) {
            guess(failures, Origin.of("198.51.100." + origin));
        }
    }

    SignInResult enter(String password) {
        return signIn.check("hanako", password, HOME);
    }
}
