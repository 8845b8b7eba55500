package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table credentials. Every count is one statement, so that two nodes, or two sign-ins at once,
 * cannot lose each other's.
 *
 * <p>Failures lock a user out at the {@link Origin} that they come from, so that a stranger who
 * guesses cannot keep an administrator out who signs in from elsewhere. Only ten times as many in a
 * row, from wherever, lock the user out everywhere but where the user is known; attempts of an
 * origin that is locked do not count, so that takes guessers of ten origins, or one who goes on for
 * hours. Either lock of an administrator ends by itself, so the last Global Admin always comes
 * back.
 */
@Repository
class CredentialStore {

    /** Failures of nobody are counted for nobody, in the same time. */
    static final UserId NOBODY = new UserId(new UUID(0, 0));

    private static final int ORIGINS_TO_LOCK_EVERYWHERE = 10;

    private static final String NOT_LOCKED = " and (locked_until is null or locked_until <= :now)";

    private final JdbcClient database;
    private final PasswordPolicies policies;
    private final Clock clock;
    private final UserAccounts accounts;
    private final SignInFailures failures;

    CredentialStore(
            JdbcClient database, PasswordPolicies policies, Clock clock, UserAccounts accounts) {
        this.database = database;
        this.policies = policies;
        this.clock = clock;
        this.accounts = accounts;
        this.failures = new SignInFailures(database, clock);
    }

    Optional<Credential> find(UserId user) {
        return database.sql(
                        """
                        select c.*, coalesce(s.role, 'NONE') as role, (
                            select max(f.locked_until) from sign_in_failures f
                            where f.user_id = c.user_id) as locked_somewhere_until
                        from credentials c left join user_standings s on s.id = c.user_id
                        where c.user_id = :user
                        """)
                .param("user", user.value())
                .query((row, number) -> read(row))
                .optional();
    }

    void forget(UserId user) {
        database.sql("delete from credentials where user_id = :user")
                .param("user", user.value())
                .update();
    }

    /** A new password also forgets failures and a lock. Of two first ones, the later wins. */
    void save(UserId user, String hash, Passwords.SetOptions options) {
        failures.forget(user);
        if (write(UPDATE, user, hash, options, "") == 0
                && write(INSERT, user, hash, options, "") == 0) {
            write(UPDATE, user, hash, options, "");
        }
        accounts.lockedOut(user, null);
    }

    /**
     * @return false, and nothing is written, when the user has a password by now
     */
    boolean saveFirst(UserId user, String hash, Passwords.SetOptions options) {
        failures.forget(user);
        return write(INSERT, user, hash, options, "") == 1;
    }

    /** The stored hashes of those who have one. At most 1,000. */
    Map<UserId, String> hashes(Collection<UserId> users) {
        var found = new HashMap<UserId, String>();
        if (!users.isEmpty()) {
            database.sql("select user_id, password_hash from credentials where user_id in (:ids)")
                    .param("ids", users.stream().map(UserId::value).toList())
                    .query(row -> {
                        found.put(new UserId(row.getObject(1, UUID.class)), row.getString(2));
                    });
        }
        return found;
    }

    /**
     * @return false when the user has another password than the checked one by now
     */
    boolean replace(UserId user, String checkedHash, String hash, Passwords.SetOptions options) {
        failures.forget(user);
        var sql = UPDATE + " and password_hash = :checked";
        boolean replaced = write(sql, user, hash, options, checkedHash) == 1;
        tellLock(user);
        return replaced;
    }

    /** The list of users has the lock of the password panel. */
    private void tellLock(UserId user) {
        accounts.lockedOut(user, find(user).map(Credential::shownLock).orElse(null));
    }

    private static final String UPDATE =
            """
            update credentials set password_hash = :hash, password_set_at = :now,
                change_required = :change, expiry = :expiry, failed_attempts = 0, locked_until = null
            where user_id = :user
            """;

    private static final String INSERT =
            """
            insert into credentials (user_id, password_hash, password_set_at, change_required,
                expiry, failed_attempts)
            values (:user, :hash, :now, :change, :expiry, 0)
            on conflict do nothing
            """;

    private int write(
            String sql, UserId user, String hash, Passwords.SetOptions options, String checked) {
        return database.sql(sql)
                .param("user", user.value())
                .param("hash", hash)
                .param("checked", checked)
                .param("now", now())
                .param("change", options.changeRequired())
                .param("expiry", options.expiry().name())
                .update();
    }

    /** Whether the user is locked out at this origin; {@link Credential} tells of everywhere. */
    boolean isLocked(UserId user, Origin from) {
        return failures.isLocked(user, from);
    }

    /**
     * Counts one failure, and locks at the limits, unless locked already. An unknown user is {@link
     * #NOBODY}, to take the same time.
     */
    void countFailure(UserId user, Origin from) {
        var lockout = policies.current().lockout();
        var counted = failures.count(user, from, lockout) ? user : NOBODY;
        var everywhere = from.known() ? NOBODY : counted;
        database.sql(
                        """
                        update credentials set
                            locked_until = case when failed_attempts + 1 >= :limit
                                then %s else null end,
                            failed_attempts = case when failed_attempts + 1 >= :limit
                                then 0 else failed_attempts + 1 end
                        where user_id = :user
                        """
                                        .formatted(SignInFailures.UNTIL)
                                + NOT_LOCKED)
                .param("user", everywhere.value())
                .param("now", now())
                .params(SignInFailures.lock(lockout, clock.instant(), ORIGINS_TO_LOCK_EVERYWHERE))
                .update();
        tellLock(counted);
    }

    /**
     * Forgets the failures, and the hash for a stronger one of the same password.
     *
     * @return false when the user was locked out or given another password meanwhile
     */
    boolean accept(UserId user, String checkedHash, String hashToKeep, Origin from) {
        boolean accepted =
                !isLocked(user, from) && accept(user, checkedHash, hashToKeep, from.known());
        if (accepted) {
            failures.forget(user, from);
            tellLock(user);
        }
        return accepted;
    }

    /** Who is known enters in spite of a lock of everywhere, which goes on for strangers. */
    private boolean accept(UserId user, String checkedHash, String hashToKeep, boolean known) {
        return database.sql(
                                """
                                update credentials set failed_attempts = 0, password_hash = :keep,
                                    locked_until = case when locked_until > :now
                                        then locked_until else null end
                                where user_id = :user and password_hash = :checked
                                """
                                        + (known ? "" : NOT_LOCKED))
                        .param("user", user.value())
                        .param("checked", checkedHash)
                        .param("keep", hashToKeep)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** See {@link SignIn#isStillRight}. */
    boolean isStillRight(UserId user, Role role, @Nullable Instant passwordSetAt) {
        return passwordSetAt != null
                && database.sql(
                                        """
                                        select count(*) from credentials c
                                        join user_standings u on u.id = c.user_id
                                        where c.user_id = :user and u.status = 'ENABLED' and u.role = :role
                                            and c.password_set_at = :setAt
                                        """)
                                .param("user", user.value())
                                .param("role", role.name())
                                .param("setAt", atUtc(passwordSetAt))
                                .query(Integer.class)
                                .single()
                        == 1;
    }

    void forgetOldFailures() {
        failures.forgetOlderThan(Duration.ofDays(1));
    }

    void unlock(UserId user) {
        failures.forget(user);
        database.sql(
                        "update credentials set failed_attempts = 0, locked_until = null where user_id = :user")
                .param("user", user.value())
                .update();
        tellLock(user);
    }

    private Credential read(ResultSet row) throws SQLException {
        return new Credential(
                row.getString("password_hash"),
                row.getObject("password_set_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("change_required"),
                PasswordExpiry.valueOf(row.getString("expiry")),
                Role.valueOf(row.getString("role")).isAdministrator(),
                lock(row, "locked_until"),
                lock(row, "locked_somewhere_until"));
    }

    private @Nullable Instant lock(ResultSet row, String column) throws SQLException {
        var until = row.getObject(column, OffsetDateTime.class);
        return until == null || !until.isAfter(now()) ? null : until.toInstant();
    }

    private OffsetDateTime now() {
        return atUtc(clock.instant());
    }

    private static OffsetDateTime atUtc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
