package dev.accesscontrol.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.accesscontrol.credentials.BatchState;
import dev.accesscontrol.credentials.InitialOrder;
import dev.accesscontrol.credentials.InitialPasswords;
import dev.accesscontrol.credentials.Origin;
import dev.accesscontrol.credentials.SignIn;
import dev.accesscontrol.credentials.SlipForm;
import dev.accesscontrol.credentials.SlipKey;
import dev.accesscontrol.directory.SelectionPage;
import dev.accesscontrol.directory.UserOperations;
import dev.accesscontrol.directory.UserQuery;
import dev.accesscontrol.directory.UserSelection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Generates passwords at the cost that a hash has in production, on PostgreSQL, while somebody
 * signs in again and again. It prints, and judges nothing but that everybody has a password.
 */
class InitialPasswordsBenchmark {

    private static final int USERS = Integer.getInteger("benchmark.passwords", 1_000);
    private static final InitialOrder ORDER =
            new InitialOrder(false, true, Locale.ENGLISH, "admin");

    @Test
    void generatesPasswordsForAll() throws Exception {
        try (var postgres = BenchmarkDatabase.start();
                var console = Console.start("http://localhost:1", postgres.create("slips"))) {
            addUsers(console);
            var hash = timeOf(20, () -> console.bean(PasswordEncoder.class).encode("Kfmtx-R7wqz"));
            var idle = signIns(console, 20);
            var batch = choose(console);
            var key = SlipKey.fresh();
            var passwords = console.bean(InitialPasswords.class);
            var begin = System.nanoTime();
            passwords.generate(batch, ORDER, key);
            var busy = signIns(console, 20);
            await().atMost(Duration.ofHours(1)).until(() -> isDone(passwords, batch));
            var generated = Duration.ofNanos(System.nanoTime() - begin);
            print(hash, idle, busy, generated, collect(passwords, batch, key));
        }
    }

    private static void addUsers(Console console) {
        console.bean(JdbcClient.class)
                .sql(
                        """
                        insert into users (id, version, username, username_key, family_name,
                            given_name, display_name, email, search_text, status, role,
                            has_password, created_at, updated_at)
                        select gen_random_uuid(), 0, 'user' || x, 'user' || x, 'Yamada', 'Hanako',
                            'Hanako Yamada ' || x, 'user' || x || '@contoso.com', 'user' || x,
                            'ENABLED', 'NONE', false, now(), now()
                        from generate_series(1, :users) x
                        """)
                .param("users", USERS)
                .update();
    }

    private static UUID choose(Console console) {
        var users = new UserSelection.Matching(UserQuery.of("user"));
        var operations = console.bean(UserOperations.class);
        return operations.ask(SelectionPage.INITIAL_PASSWORDS, users, "admin").id();
    }

    private static boolean isDone(InitialPasswords passwords, UUID batch) {
        return passwords.find(batch).orElseThrow().batch().state() == BatchState.IMPORTED;
    }

    private static Duration collect(InitialPasswords passwords, UUID batch, SlipKey key)
            throws Exception {
        var count = new AtomicInteger();
        var begin = System.nanoTime();
        assertThat(passwords.claim(batch, SlipForm.CSV)).isTrue();
        passwords.collect(
                batch, SlipForm.CSV, key, slips -> slips.each(_ -> count.incrementAndGet()));
        assertThat(count).hasValue(USERS);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** The time that most sign-ins stay below. */
    private static List<Long> signIns(Console console, int times) {
        var signIn = console.bean(SignIn.class);
        var all = new ArrayList<Long>();
        for (int i = 0; i < times; i++) {
            all.add(
                    timeOf(
                                    1,
                                    () ->
                                            signIn.check(
                                                    Console.USERNAME,
                                                    Console.PASSWORD,
                                                    Origin.of("192.0.2.1")))
                            .toMillis());
        }
        return all.stream().sorted().toList();
    }

    private static Duration timeOf(int times, Runnable work) {
        var begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return Duration.ofNanos((System.nanoTime() - begin) / times);
    }

    private static void print(
            Duration hash, List<Long> idle, List<Long> busy, Duration all, Duration collecting) {
        var seconds = Report.seconds(all);
        System.out.printf(
                """
                one hash: %.0f ms; %,d passwords in %.1f s: %.1f/s, %.2f times one thread's hashes
                sign-in, half / slowest of 20: %d / %d ms alone, %d / %d ms meanwhile
                collecting: %,.0f/s
                """,
                Report.seconds(hash) * 1000,
                USERS,
                seconds,
                USERS / seconds,
                USERS / seconds * Report.seconds(hash),
                idle.get(10),
                idle.getLast(),
                busy.get(10),
                busy.getLast(),
                USERS / Report.seconds(collecting));
    }
}
