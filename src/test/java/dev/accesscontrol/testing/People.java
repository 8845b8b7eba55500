package dev.accesscontrol.testing;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserId;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Users for tests, written past the modules that own them. */
public final class People {

    private final JdbcClient database;

    public People(JdbcClient database) {
        this.database = database;
    }

    /** An enabled user without a password. */
    public UserId add(String username, Role role) {
        var id = UserId.next();
        database.sql(
                        """
                        insert into users (id, version, username, username_key, family_name, given_name,
                            display_name, email, status, role, has_password, created_at, updated_at)
                        values (:id, 0, :username, :key, 'Yamada', 'Hanako', 'Yamada Hanako', '',
                            'ENABLED', :role, false, :now, :now)
                        """)
                .param("id", id.value())
                .param("username", username)
                .param("key", username.toLowerCase(Locale.ROOT))
                .param("role", role.name())
                .param("now", OffsetDateTime.now())
                .update();
        return id;
    }

    public void disable(UserId user) {
        database.sql("update users set status = 'DISABLED' where id = :id")
                .param("id", user.value())
                .update();
    }
}
