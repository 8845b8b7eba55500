package dev.accesscontrol.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.testing.Browser;
import dev.accesscontrol.testing.Databases;
import dev.accesscontrol.testing.ServedConsole;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A million lines in each of the two logs: every search, and the files. */
class LogSearchBenchmark {

    private static final int LINES = Integer.getInteger("benchmark.lines", 1_000_000);

    private static final List<String> SEARCHES =
            List.of(
                    "access",
                    "access?user=user77",
                    "access?user=user7*",
                    "access?user=rare*",
                    "access?user=nobody*",
                    "access?event=REFUSED",
                    "access?reason=DISABLED",
                    "access?event=SIGNED_IN&reason=DISABLED",
                    "access?address=198.51.100.7",
                    "access?address=10.*",
                    "access?from=2026-03-01&until=2026-03-01&user=user*",
                    "access?user=rare*&event=SIGNED_IN",
                    "operations",
                    "operations?actor=admin1",
                    "operations?actor=rare*",
                    "operations?operation=user.change",
                    "operations?result=FAILED",
                    "operations?target=user77",
                    "operations?target=contoso.com",
                    "operations?target=user7*",
                    "operations?target=nobody*",
                    "operations?actor=admin1&target=contoso.com&result=SUCCEEDED");

    @Test
    void finds() throws Exception {
        try (var console = ServedConsole.onPostgres(Databases.postgres())) {
            fill(console.bean(JdbcClient.class));
            var base = console.address("").toString();
            var browser = new Browser(base);
            var times = new PageTimes(browser);
            times.signIn("admin", "Test-admin-1");
            for (var search : SEARCHES) {
                var taken = times.of("/admin/logs/" + search);
                System.out.printf(
                        "%-60s median %4d ms, 95 %% below %4d ms%n",
                        search, taken.half().toMillis(), taken.most().toMillis());
            }
            console.signIn();
            file(console, "/admin/logs/access.csv");
            file(console, "/admin/logs/operations.csv");
        }
    }

    private static void file(ServedConsole console, String path) throws Exception {
        var start = System.nanoTime();
        var lines = 0L;
        var connection = URI.create(console.address(path).toString()).toURL().openConnection();
        var cookies =
                console.cookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .reduce((one, other) -> one + "; " + other)
                        .orElseThrow();
        connection.setRequestProperty("Cookie", cookies);
        try (var body = connection.getInputStream()) {
            var buffer = new byte[1 << 16];
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        var seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        System.out.printf("%s: %d lines, %.0f/s%n", path, lines, lines / seconds);
        assertThat(lines).isGreaterThan(LINES);
    }

    private static void fill(JdbcClient database) {
        run(
                database,
                """
                insert into access_log (id, happened_at, event, reason, user_id, username, user_key,
                    attempts, address, browser, platform, user_agent)
                select lpad(to_hex(x), 32, '0')::uuid, timestamptz '2025-11-01 00:00+00' + x * interval '33 seconds',
                    case when x % 10 = 0 then 'REFUSED' when x % 3 = 0 then 'SIGNED_OUT' else 'SIGNED_IN' end,
                    case when x % 1000 = 0 then 'DISABLED' when x % 10 = 0 then 'WRONG_PASSWORD' end,
                    gen_random_uuid(),
                    case when x % 300000 = 1 then 'rare' else 'user' || (x::bigint * 7919 % 10000) end,
                    case when x % 300000 = 1 then 'rare' else 'user' || (x::bigint * 7919 % 10000) end,
                    1, case when x % 200000 = 5 then '198.51.100.7' else '10.0.' || x % 250 || '.' || x % 7 end,
                    'Chrome', 'Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0'
                from generate_series(1, :lines) x
                """);
        System.out.println("the access log is filled");
        run(
                database,
                """
                insert into admin_operations (id, happened_at, actor, actor_key, operation, result,
                    status, target_kind, target_id, target_name, targets, address, user_agent)
                select lpad(to_hex(x), 32, '0')::uuid, timestamptz '2025-11-01 00:00+00' + x * interval '33 seconds',
                    case when x % 400000 = 1 then 'rare' else 'admin' || x % 20 end,
                    case when x % 400000 = 1 then 'rare' else 'admin' || x % 20 end,
                    case when x % 4 = 0 then 'user.change' when x % 7 = 0 then 'sync.start' else 'password.set' end,
                    case when x % 50000 = 0 then 'FAILED' else 'SUCCEEDED' end, 302, 'users',
                    md5('u' || x % 10000)::uuid, 'user' || x % 10000, 1, '10.0.0.1', 'Mozilla/5.0'
                from generate_series(1, :lines) x
                """);
        run(
                database,
                """
                insert into admin_operation_changes (operation_id, position, happened_at, target_kind,
                    target_id, target_name, target_key, item, old_value, new_value)
                select lpad(to_hex(x), 32, '0')::uuid, y, timestamptz '2025-11-01 00:00+00' + x * interval '33 seconds',
                    'users', md5('u' || x % 10000)::uuid,
                    case when x % 7 = 0 then 'contoso.com' else 'user' || x % 10000 end,
                    case when x % 7 = 0 then 'contoso.com' else 'user' || x % 10000 end,
                    'display-name', 'Old', 'New'
                from generate_series(1, :lines) x, generate_series(0, 1) y
                """);
        database.sql("analyze").update();
    }

    private static void run(JdbcClient database, String sql) {
        database.sql(sql).param("lines", LINES).update();
    }
}
