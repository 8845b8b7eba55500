package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table sign_in_failures: failures in a row, and the locks, of a user at an origin. */
class SignInFailures {

    /** Administrators come back by themselves in any case. */
    static final String UNTIL =
            """
             case when exists (
                    select 1 from user_standings s where s.id = :user and s.role <> 'NONE')
                then cast(:ofAdministratorUntil as timestamp with time zone)
                else cast(:until as timestamp with time zone) end
            """;

    private static final String OF_BOTH = " where user_id = :user and origin = :origin";

    private final JdbcClient database;
    private final Clock clock;

    SignInFailures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean isLocked(UserId user, Origin from) {
        return statement(
                                "select count(*) from sign_in_failures"
                                        + OF_BOTH
                                        + " and locked_until > :now",
                                user,
                                from)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Counts one failure, and locks at the limit.
     *
     * @return false when it is locked already, and nothing was counted
     */
    boolean count(UserId user, Origin from, Lockout lockout) {
        statement(
                        """
                        insert into sign_in_failures (user_id, origin, failed_attempts, last_failure_at)
                        values (:user, :origin, 0, :now)
                        on conflict do nothing
                        """,
                        user,
                        from)
                .update();
        return statement(
                                """
                                update sign_in_failures set
                                    locked_until = case when failed_attempts + 1 >= :limit
                                        then %s else null end,
                                    failed_attempts = case when failed_attempts + 1 >= :limit
                                        then 0 else failed_attempts + 1 end,
                                    last_failure_at = :now
                                """
                                                .formatted(UNTIL)
                                        + OF_BOTH
                                        + " and (locked_until is null or locked_until <= :now)",
                                user,
                                from)
                        .params(lock(lockout, clock.instant(), 1))
                        .update()
                == 1;
    }

    void forget(UserId user, Origin from) {
        statement("delete from sign_in_failures" + OF_BOTH, user, from).update();
    }

    void forget(UserId user) {
        database.sql("delete from sign_in_failures where user_id = :user")
                .param("user", user.value())
                .update();
    }

    void forgetOlderThan(Duration age) {
        database.sql(
                        """
                        delete from sign_in_failures where last_failure_at < :limit
                            and (locked_until is null or locked_until < :now)
                        """)
                .param("limit", now().minus(age))
                .param("now", now())
                .update();
    }

    static Map<String, Object> lock(Lockout lockout, Instant now, int times) {
        return Map.of(
                "limit",
                lockout.failures() * times,
                "until",
                lockout.until(now).atOffset(ZoneOffset.UTC),
                "ofAdministratorUntil",
                lockout.ofAdministratorUntil(now).atOffset(ZoneOffset.UTC));
    }

    private JdbcClient.StatementSpec statement(String sql, UserId user, Origin from) {
        return database.sql(sql)
                .param("user", user.value())
                .param("origin", from.network())
                .param("now", now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
