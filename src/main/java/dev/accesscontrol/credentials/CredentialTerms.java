package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.PasswordTerms;
import dev.accesscontrol.directory.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long the passwords of the table credentials last. */
@Repository
class CredentialTerms {

    private final JdbcClient database;

    CredentialTerms(JdbcClient database) {
        this.database = database;
    }

    /** By id, in one order for everybody. */
    void lock(Collection<UserId> users) {
        if (!users.isEmpty()) {
            database.sql(
                            """
                            select user_id from credentials where user_id in (:ids)
                            order by user_id for update
                            """)
                    .param("ids", values(users))
                    .query((row, _) -> row.getObject(1, UUID.class))
                    .list();
        }
    }

    /**
     * Of the users who have a password, whether the next sign-in asks for a new one. At most 1,000.
     */
    Map<UserId, Boolean> changeRequired(Collection<UserId> users) {
        var found = new HashMap<UserId, Boolean>();
        if (!users.isEmpty()) {
            database.sql("select user_id, change_required from credentials where user_id in (:ids)")
                    .param("ids", values(users))
                    .query(row -> {
                        found.put(
                                new UserId(row.getObject("user_id", UUID.class)),
                                row.getBoolean("change_required"));
                    });
        }
        return found;
    }

    void requireChange(Collection<UserId> users) {
        if (!users.isEmpty()) {
            database.sql(
                            """
                            update credentials set change_required = true
                            where user_id in (:ids) and not change_required
                            """)
                    .param("ids", values(users))
                    .update();
        }
    }

    /** No new password is asked for any more; users without one are passed over. */
    void set(Collection<UserId> users, PasswordExpiry expiry) {
        database.sql(
                        """
                        update credentials set change_required = false, expiry = :expiry
                        where user_id in (:ids)
                        """)
                .param("expiry", expiry.name())
                .param("ids", values(users))
                .update();
    }

    /** Empty without a password. */
    Optional<PasswordTerms> of(UserId user) {
        return database.sql("select change_required, expiry from credentials where user_id = ?")
                .param(user.value())
                .query((row, _) ->
                        new Passwords.SetOptions(
                                        row.getBoolean("change_required"),
                                        PasswordExpiry.valueOf(row.getString("expiry")))
                                .terms())
                .optional();
    }

    /**
     * @return false without a password
     */
    boolean set(UserId user, Passwords.SetOptions options) {
        return database.sql(
                                """
                                update credentials set change_required = :change, expiry = :expiry
                                where user_id = :user
                                """)
                        .param("change", options.changeRequired())
                        .param("expiry", options.expiry().name())
                        .param("user", user.value())
                        .update()
                == 1;
    }

    private static List<UUID> values(Collection<UserId> users) {
        return users.stream().map(UserId::value).toList();
    }
}
