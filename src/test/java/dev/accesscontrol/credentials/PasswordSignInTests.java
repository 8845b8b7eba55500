package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
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
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.password.PasswordEncoder;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgresql"})
class PasswordSignInTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final SetOptions OPTIONS = new SetOptions(false, PasswordExpiry.DEFAULT);

    @Parameter String kind;

    private final UserLookup users = mock(UserLookup.class);
    private final PasswordSettings settings = new PasswordSettings(64, 1);
    private final PasswordEncoder encoder = spy(new PasswordEncoding().passwordEncoder(settings));
    private final UserAccounts accounts = mock(UserAccounts.class);
    private JdbcClient database;
    private PasswordPolicies policies;
    private PasswordSignIn signIn;
    private CredentialStore credentials;

    @BeforeEach
    void open() {
        var url = kind.equals("h2") ? Databases.h2() : Databases.postgres();
        var source = new DriverManagerDataSource(url, "postgres", "postgres");
        Databases.migrate(source);
        database = JdbcClient.create(source);
        policies = new StoredPasswordPolicies(database);
        at(NOW);
    }

    private void at(Instant now) {
        credentials =
                new CredentialStore(database, policies, Clock.fixed(now, ZoneOffset.UTC), accounts);
        signIn =
                new PasswordSignIn(
                        users,
                        credentials,
                        new PasswordHashing(encoder),
                        new Admission(
                                credentials, accounts, policies, Clock.fixed(now, ZoneOffset.UTC)));
        Mockito.clearInvocations(encoder);
    }

    private DirectoryUser user(String username, UserStatus status, String password) {
        var user =
                new DirectoryUser(
                        UserId.next(),
                        username,
                        new Profile("", "", "", "", null, null),
                        status,
                        Role.NONE,
                        null);
        when(users.findByUsername(username)).thenReturn(Optional.of(user));
        when(accounts.signedIn(eq(user.id()), eq(Role.NONE), any())).thenReturn(true);
        if (password != null) {
            credentials.save(user.id(), encoder.encode(password), OPTIONS);
        }
        Mockito.clearInvocations(encoder);
        return user;
    }

    private boolean enters(String username, String password) {
        return signIn.check(username, password, Origin.of("192.0.2.1"))
                instanceof SignInResult.Accepted;
    }

    private void fail(String username, int times) {
        IntStream.range(0, times).forEach(i -> assertThat(enters(username, "wrong")).isFalse());
    }

    @Test
    void acceptsTheRightPasswordOnly() {
        user("hanako", UserStatus.ENABLED, "right");
        assertThat(enters("hanako", "right")).isTrue();
        assertThat(enters("hanako", "Right")).isFalse();
        assertThat(enters("hanako", "")).isFalse();
    }

    @Test
    void computesOneHashWhoeverAsks() {
        user("enabled", UserStatus.ENABLED, "right");
        user("disabled", UserStatus.DISABLED, "right");
        user("passwordless", UserStatus.ENABLED, null);
        user("locked", UserStatus.ENABLED, "right");
        fail("locked", 10);
        Mockito.clearInvocations(encoder);
        int checks = 0;
        for (var username :
                new String[] {"enabled", "disabled", "passwordless", "locked", "unknown"}) {
            for (var password : new String[] {"right", "wrong"}) {
                signIn.check(username, password, Origin.of("192.0.2.1"));
                verify(encoder, times(++checks)).matches(any(), any());
            }
        }
        verify(encoder, times(0)).encode(any());
    }

    @Test
    void refusesEveryPasswordThatIsTooLongToBeOneInTheSameTime() {
        var user = user("hanako", UserStatus.ENABLED, null);
        credentials.save(
                user.id(), encoder.encode(new PlainPassword("a".repeat(1025)).text()), OPTIONS);
        Mockito.clearInvocations(encoder);
        assertThat(enters("hanako", "b".repeat(10_000))).isFalse();
        verify(encoder).matches(any(), any());
    }

    @Test
    void refusesTheDisabledThePasswordlessAndTheUnknown() {
        user("disabled", UserStatus.DISABLED, "right");
        user("passwordless", UserStatus.ENABLED, null);
        assertThat(enters("disabled", "right")).isFalse();
        assertThat(enters("passwordless", "")).isFalse();
        assertThat(enters("passwordless", "nobody's password")).isFalse();
        assertThat(enters("unknown", "nobody's password")).isFalse();
    }

    @Test
    void refusesWhoIsDisabledOrDemotedWhileTheHashIsComputed() {
        var user = user("hanako", UserStatus.ENABLED, "right");
        when(accounts.signedIn(eq(user.id()), any(), any())).thenReturn(false);
        assertThat(enters("hanako", "right")).isFalse();
    }

    @Test
    void locksOutAfterTenFailuresInARowForFifteenMinutes() {
        user("hanako", UserStatus.ENABLED, "right");
        fail("hanako", 9);
        assertThat(enters("hanako", "right")).isTrue();
        fail("hanako", 10);
        assertThat(enters("hanako", "right")).isFalse();
        at(NOW.plus(Duration.ofMinutes(15)).minusSeconds(1));
        assertThat(enters("hanako", "right")).isFalse();
        at(NOW.plus(Duration.ofMinutes(15)));
        assertThat(enters("hanako", "right")).isTrue();
    }

    @Test
    void beginsToCountAnewAfterALockOut() {
        user("hanako", UserStatus.ENABLED, "right");
        fail("hanako", 10);
        at(NOW.plus(Duration.ofMinutes(15)));
        fail("hanako", 9);
        assertThat(enters("hanako", "right")).isTrue();
    }

    @Test
    void unlocksBeforeTheTime() {
        var user = user("hanako", UserStatus.ENABLED, "right");
        fail("hanako", 10);
        credentials.unlock(user.id());
        assertThat(enters("hanako", "right")).isTrue();
    }

    @Test
    void countsFailuresThatComeAtOnce() throws Exception {
        var user = user("hanako", UserStatus.ENABLED, "right");
        try (var guessers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 10; i++) {
                guessers.submit(() -> enters("hanako", "wrong"));
            }
        }
        assertThat(
                        credentials
                                .find(user.id())
                                .orElseThrow()
                                .state(PasswordAge.DEFAULT)
                                .lockedUntil())
                .isNotNull();
    }

    @Test
    void hashesAgainWhenTheCostRose() {
        var user = user("hanako", UserStatus.ENABLED, null);
        var cheap = new PasswordEncoding().passwordEncoder(new PasswordSettings(32, 1));
        credentials.save(user.id(), cheap.encode("right"), OPTIONS);
        var before = credentials.find(user.id()).orElseThrow().hash();

        assertThat(enters("hanako", "right")).isTrue();
        assertThat(credentials.find(user.id()).orElseThrow().hash())
                .isNotEqualTo(before)
                .contains("m=64");
        assertThat(enters("hanako", "right")).isTrue();
    }

    @Test
    void storesArgon2id() {
        assertThat(encoder.encode("right")).startsWith("{argon2id}$argon2id$");
    }
}
