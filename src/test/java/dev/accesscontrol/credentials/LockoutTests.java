package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgresql"})
class LockoutTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Origin HOME = Origin.of("192.0.2.1");
    private static final Origin KNOWN = Origin.ofDevice("browser");
    private static final Origin STRANGER = Origin.of("198.51.100.7");

    @Parameter String kind;

    private final PasswordSettings settings = new PasswordSettings(64, 1);
    private final PasswordHashing hashing =
            new PasswordHashing(new PasswordEncoding().passwordEncoder(settings));
    private final UserLookup users = mock(UserLookup.class);
    private final UserAccounts accounts = mock(UserAccounts.class);
    private final UserId id = UserId.next();
    private JdbcClient database;
    private PasswordPolicies policies;
    private CredentialStore credentials;
    private SignIn signIn;

    @BeforeEach
    void open() {
        var url = kind.equals("h2") ? Databases.h2() : Databases.postgres();
        var source = new DriverManagerDataSource(url, "postgres", "postgres");
        Databases.migrate(source);
        database = JdbcClient.create(source);
        policies = new StoredPasswordPolicies(database);
        at(NOW);
        var admin =
                new DirectoryUser(
                        id,
                        "admin",
                        new Profile("", "", "", "", null, null),
                        UserStatus.ENABLED,
                        Role.GLOBAL_ADMIN,
                        null);
        when(users.findByUsername("admin")).thenReturn(Optional.of(admin));
        when(accounts.signedIn(any(), any(), any())).thenReturn(true);
        credentials.save(
                id,
                hashing.hash(new PlainPassword("right")),
                new SetOptions(false, PasswordExpiry.DEFAULT));
    }

    private void at(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        credentials = new CredentialStore(database, policies, clock, accounts);
        signIn =
                new PasswordSignIn(
                        users,
                        credentials,
                        hashing,
                        new Admission(credentials, accounts, policies, clock));
    }

    private boolean enters(Origin from) {
        return signIn.check("admin", "right", from) instanceof SignInResult.Accepted;
    }

    private void guess(int times, Origin from) {
        for (int i = 0; i < times; i++) {
            signIn.check("admin", "wrong", from);
        }
    }

    private void guessFromEverywhere() {
        for (int origin = 1; origin <= 10; origin++) {
            guess(10, Origin.of("198.51.100." + origin));
        }
    }

    @Test
    void locksAStrangerOutAndNotTheAdministrator() {
        guess(300, STRANGER);
        assertThat(enters(STRANGER)).isFalse();
        assertThat(enters(HOME)).isTrue();
        assertThat(enters(STRANGER)).isFalse();
    }

    @Test
    void isShownAndEndedByAnUnlock() {
        guess(10, STRANGER);
        assertThat(credentials.find(id).orElseThrow().lockedSomewhereUntil())
                .isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        credentials.unlock(id);
        assertThat(enters(STRANGER)).isTrue();
    }

    @Test
    void holdsEverywhereAfterAHundredFailuresFromTenPlacesAndEndsByItself() {
        guessFromEverywhere();
        assertThat(enters(HOME)).isFalse();
        at(NOW.plus(Duration.ofMinutes(15)));
        assertThat(enters(HOME)).isTrue();
    }

    @Test
    void holdsNotWhereTheUserIsKnownAndGoesOnForStrangers() {
        guessFromEverywhere();
        assertThat(enters(KNOWN)).isTrue();
        assertThat(enters(HOME)).isFalse();
        assertThat(credentials.find(id).orElseThrow().lockedUntil())
                .isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void holdsInAKnownBrowserAloneWhenThePasswordIsWrongThere() {
        guess(300, KNOWN);
        assertThat(enters(KNOWN)).isFalse();
        assertThat(enters(HOME)).isTrue();
    }

    @Test
    void beginsToCountAnewAfterADay() {
        guess(9, STRANGER);
        at(NOW.plus(Duration.ofHours(25)));
        credentials.forgetOldFailures();
        guess(9, STRANGER);
        assertThat(enters(STRANGER)).isTrue();
    }

    @Test
    void takesTheAddressesOfOneSubscriberForOne() {
        for (int host = 1; host <= 10; host++) {
            guess(1, Origin.of("2001:db8:0:1::" + host));
        }
        assertThat(enters(Origin.of("2001:db8:0:1::99"))).isFalse();
        assertThat(enters(Origin.of("2001:db8:0:2::99"))).isTrue();
    }
}
