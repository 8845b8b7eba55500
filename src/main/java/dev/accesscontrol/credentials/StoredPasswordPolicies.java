package dev.accesscontrol.credentials;

import dev.accesscontrol.web.OperationNote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        return database.sql("select * from password_policy")
                .query((row, number) -> read(row))
                .optional()
                .orElse(PasswordPolicy.DEFAULT);
    }

    @Override
    @Transactional
    public void change(PasswordPolicy policy) {
        var before = current();
        var saved =
                policy.version() == PasswordPolicy.DEFAULT.version()
                        ? insert(policy)
                        : update(policy);
        if (saved == 0) {
            throw new OptimisticLockingFailureException("password policy " + policy.version());
        }
        tell(before, policy);
    }

    private static void tell(PasswordPolicy before, PasswordPolicy after) {
        OperationNote.of("password-policy", null, "Password policy")
                .changed("level", before.level(), after.level())
                .changed("minimum-length", before.minimumLength(), after.minimumLength())
                .changed("history", before.history(), after.history())
                .changed("lifetime-days", before.age().days(), after.age().days())
                .changed(
                        "administrators-exempt",
                        before.age().administratorsExempt(),
                        after.age().administratorsExempt())
                .changed(
                        "lockout-failures", before.lockout().failures(), after.lockout().failures())
                .changed("lockout-minutes", before.lockout().minutes(), after.lockout().minutes())
                .tell();
    }

    /** Two first savers meet at the primary key, which is a conflict like any other. */
    private int insert(PasswordPolicy policy) {
        return database.sql(
                        """
                        insert into password_policy (id, version, level, minimum_length, history,
                            lifetime_days, administrators_exempt, lockout_failures, lockout_minutes)
                        select 1, 1, cast(:level as varchar(40)), cast(:length as integer),
                            cast(:history as integer), cast(:days as integer),
                            cast(:exempt as boolean), cast(:failures as integer),
                            cast(:minutes as integer)
                        where not exists (select 1 from password_policy)
                        """)
                .params(columns(policy))
                .update();
    }

    private int update(PasswordPolicy policy) {
        return database.sql(
                        """
                        update password_policy set level = :level, minimum_length = :length,
                            history = :history, lifetime_days = :days,
                            administrators_exempt = :exempt, lockout_failures = :failures,
                            lockout_minutes = :minutes, version = version + 1
                        where id = 1 and version = :version
                        """)
                .params(columns(policy))
                .param("version", policy.version())
                .update();
    }

    private static Map<String, @Nullable Object> columns(PasswordPolicy policy) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("level", policy.level().name());
        columns.put("length", policy.minimumLength());
        columns.put("history", policy.history());
        columns.put("days", policy.age().days());
        columns.put("exempt", policy.age().administratorsExempt());
        columns.put("failures", policy.lockout().failures());
        columns.put("minutes", policy.lockout().minutes());
        return columns;
    }

    private static PasswordPolicy read(ResultSet row) throws SQLException {
        return new PasswordPolicy(
                PolicyLevel.valueOf(row.getString("level")),
                row.getInt("minimum_length"),
                row.getInt("history"),
                new PasswordAge(
                        row.getObject("lifetime_days", Integer.class),
                        row.getBoolean("administrators_exempt")),
                new Lockout(
                        row.getInt("lockout_failures"),
                        row.getObject("lockout_minutes", Integer.class)),
                row.getLong("version"));
    }
}
