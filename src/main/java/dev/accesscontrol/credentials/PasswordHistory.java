package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table password_history: which passwords a user had before the present one. */
@Repository
class PasswordHistory {

    private final JdbcClient database;
    private final PasswordPolicies policies;
    private final Clock clock;

    PasswordHistory(JdbcClient database, PasswordPolicies policies, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.clock = clock;
    }

    /** The hashes of the passwords that cannot be used again, the present one first. */
    List<String> blocked(UserId user) {
        return database.sql(
                        """
                        select password_hash from (
                            select password_hash, cast(null as bigint) as id from credentials
                            where user_id = :user
                            union all
                            select password_hash, id from password_history where user_id = :user) h
                        order by id desc nulls first limit :count
                        """)
                .param("user", user.value())
                .param("count", policies.current().history())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The present passwords become former ones; in the transaction that replaces them. */
    void keep(Collection<UserId> users) {
        if (!users.isEmpty() && policies.current().history() > 1) {
            database.sql(
                            """
                            insert into password_history (user_id, password_hash, replaced_at)
                            select user_id, password_hash, cast(:now as timestamp with time zone)
                            from credentials where user_id in (:users)
                            """)
                    .param("users", users.stream().map(UserId::value).toList())
                    .param("now", now())
                    .update();
        }
    }

    /** The owner has replaced this one; in the transaction that did. */
    void keep(UserId user, String hash) {
        if (policies.current().history() > 1) {
            insert(user, hash);
        }
    }

    private void insert(UserId user, String hash) {
        database.sql(
                        """
                        insert into password_history (user_id, password_hash, replaced_at)
                        values (:user, :hash, :now)
                        """)
                .param("user", user.value())
                .param("hash", hash)
                .param("now", now())
                .update();
    }

    /** Drops what the policy does not ask for any more. */
    void trim() {
        database.sql(
                        """
                        delete from password_history where id in (
                            select id from (
                                select id, row_number() over (
                                    partition by user_id order by id desc) as place
                                from password_history) h
                            where place >= :count)
                        """)
                .param("count", Math.max(1, policies.current().history()))
                .update();
    }

    void forget(UserId user) {
        database.sql("delete from password_history where user_id = :user")
                .param("user", user.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
