package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import dev.accesscontrol.credentials.Passwords.ChangeResult;
import dev.accesscontrol.credentials.Passwords.SetOptions;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UserStatus;
import dev.accesscontrol.testing.Databases;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgresql"})
class StoredPasswordsTests {

    private static final String OLD = "Good-Pass-27";
    private static final SetOptions OPTIONS = new SetOptions(false, PasswordExpiry.DEFAULT);

    @Parameter String kind;

    private final PasswordSettings settings = new PasswordSettings(64, 1);
    private final PasswordHashing hashing =
            spy(new PasswordHashing(new PasswordEncoding().passwordEncoder(settings)));
    private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
    private final DirectoryUser user =
            new DirectoryUser(
                    UserId.next(),
                    "hanako",
                    new Profile("", "", "", "", null, null),
                    UserStatus.ENABLED,
                    Role.NONE,
                    null);
    private PasswordPolicies policies;
    private PasswordHistory history;
    private CredentialStore credentials;
    private Passwords passwords;

    @BeforeEach
    void open() {
        var url = kind.equals("h2") ? Databases.h2() : Databases.postgres();
        var source = new DriverManagerDataSource(url, "postgres", "postgres");
        Databases.migrate(source);
        var database = JdbcClient.create(source);
        policies = new StoredPasswordPolicies(database);
        credentials =
                new CredentialStore(
                        database, policies, Clock.systemUTC(), mock(UserAccounts.class));
        history = new PasswordHistory(database, policies, Clock.systemUTC());
        passwords =
                new StoredPasswords(
                        new PasswordRules(policies, history, hashing),
                        credentials,
                        hashing,
                        new PasswordWriter(credentials, mock(UserAccounts.class), events, history));
        credentials.save(user.id(), hashing.hash(new PlainPassword(OLD)), OPTIONS);
    }

    @Test
    void changesThePassword() {
        assertThat(passwords.change(user, OLD, "Fresh-Pass-28", Origin.of("192.0.2.1")))
                .isEqualTo(new ChangeResult.Changed());
        assertThat(passwords.isPassword(user.id(), "Fresh-Pass-28")).isTrue();
        verify(events).publishEvent(any(PasswordsSet.class));
    }

    @Test
    void doesNotUndoWhatAnAdministratorSetMeanwhile() {
        doAnswer(
                        call -> {
                            credentials.save(user.id(), "the administrator's", OPTIONS);
                            return call.callRealMethod();
                        })
                .when(hashing)
                .hash(new PlainPassword("Fresh-Pass-28"));
        assertThat(passwords.change(user, OLD, "Fresh-Pass-28", Origin.of("192.0.2.1")))
                .isEqualTo(new ChangeResult.ChangedMeanwhile());
        assertThat(credentials.find(user.id()).orElseThrow().hash())
                .isEqualTo("the administrator's");
        verify(events, never()).publishEvent(any(PasswordsSet.class));
    }

    @Test
    void takesTwoFirstPasswordsAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 50; round++) {
                var together = new CyclicBarrier(4);
                var newcomer = UserId.next();
                Callable<Void> first =
                        () -> {
                            together.await();
                            credentials.save(newcomer, "hash", OPTIONS);
                            return null;
                        };
                for (var done : threads.invokeAll(Stream.generate(() -> first).limit(4).toList())) {
                    done.get();
                }
            }
        }
    }
}
