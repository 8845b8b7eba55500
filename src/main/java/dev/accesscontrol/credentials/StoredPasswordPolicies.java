package dev.accesscontrol.credentials;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one row of the table password_policy; not there until somebody saves the settings. */
@Component
class StoredPasswordPolicies implements PasswordPolicies {

    private final JdbcClient database;

    StoredPasswordPolicies(JdbcClient database) {
        this.database = database;
    }

    @Override
    public PasswordPolicy current() {
        return database.sql("select level, minimum_length, version from password_policy")
                .query((row, number) ->
                        new PasswordPolicy(
                                PolicyLevel.valueOf(row.getString("level")),
                                row.getInt("minimum_length"),
                                row.getLong("version")))
                .optional()
                .orElse(PasswordPolicy.DEFAULT);
    }

    @Override
    @Transactional
    public void change(PasswordPolicy policy) {
        var saved =
                policy.version() == PasswordPolicy.DEFAULT.version()
                        ? insert(policy)
                        : update(policy);
        if (saved == 0) {
            throw new OptimisticLockingFailureException("password policy " + policy.version());
        }
    }

    /** Two first savers meet at the primary key, which is a conflict like any other. */
    private int insert(PasswordPolicy policy) {
        return database.sql(
                        """
                        insert into password_policy (id, version, level, minimum_length)
                        select 1, 1, cast(:level as varchar(40)), cast(:length as integer)
                        where not exists (select 1 from password_policy)
                        """)
                .param("level", policy.level().name())
                .param("length", policy.minimumLength())
                .update();
    }

    private int update(PasswordPolicy policy) {
        return database.sql(
                        """
                        update password_policy set level = :level, minimum_length = :length,
                            version = version + 1
                        where id = 1 and version = :version
                        """)
                .param("level", policy.level().name())
                .param("length", policy.minimumLength())
                .param("version", policy.version())
                .update();
    }
}
