package dev.accesscontrol.audit;

import dev.accesscontrol.directory.UsersHandled;
import dev.accesscontrol.directory.UsersHandled.Handled;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts the users of a bulk operation into the entry of the act that started it, in the transactions
 * in which it is done with them: they are found by it long after the request is over.
 */
@Component
class BulkNotes {

    /** Where they begin in the entry, behind whatever the request itself has noted. */
    static final int FIRST = 1_000_000;

    private final JdbcTemplate database;

    BulkNotes(JdbcTemplate database) {
        this.database = database;
    }

    private record Start(UUID id, OffsetDateTime at) {}

    @EventListener
    void on(UsersHandled handled) {
        JdbcClient.create(database)
                .sql(
                        """
                        select operation_id, happened_at from admin_operation_changes
                        where target_id = ? and target_kind = 'operations' and item = 'users'
                        """)
                .param(handled.operation())
                .query((row, _) ->
                        new Start(
                                row.getObject("operation_id", UUID.class),
                                row.getObject("happened_at", OffsetDateTime.class)))
                .list()
                .forEach(start -> write(start, handled));
    }

    private void write(Start start, UsersHandled handled) {
        database.batchUpdate(
                """
                insert into admin_operation_changes (operation_id, position, happened_at,
                    target_kind, target_id, target_name, target_key, item, new_value)
                values (?, ?, ?, 'users', ?, ?, ?, 'operations', ?)
                """,
                handled.users(),
                500,
                (row, user) -> set(row, start, user, handled.action()));
    }

    private static void set(PreparedStatement row, Start start, Handled user, String action)
            throws SQLException {
        row.setObject(1, start.id());
        row.setInt(2, Math.toIntExact(FIRST + user.position()));
        row.setObject(3, start.at());
        row.setObject(4, user.id().value());
        row.setString(5, user.username());
        row.setString(6, Texts.key(user.username()));
        row.setString(7, action);
    }
}
