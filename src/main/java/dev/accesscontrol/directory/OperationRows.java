package dev.accesscontrol.directory;

import dev.accesscontrol.directory.UsersHandled.Handled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table user_operation_rows: whom an operation is about, and what became of it. */
@Component
class OperationRows {

    private static final String ADD =
            """
            insert into user_operation_rows (operation_id, position, user_id, username)
            select :operation, row_number() over (order by username_key) + :before, id, username
            from users where\s\
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OperationRows(JdbcTemplate template, Clock clock, ApplicationEventPublisher events) {
        this.template = template;
        this.events = events;
        this.jdbc = JdbcClient.create(template);
        this.clock = clock;
    }

    /**
     * Stores who is chosen now.
     *
     * @return how many
     */
    long add(UUID operation, UserSelection selection) {
        return switch (selection) {
            case UserSelection.Chosen(var ids) -> {
                long added = 0;
                for (var chunk : Chunks.of(ids.stream().distinct().toList())) {
                    var values = chunk.stream().map(UserId::value).toList();
                    added += add(operation, added, "id in (:ids)", Map.of("ids", values));
                }
                yield added;
            }
            case UserSelection.Matching(var query) -> {
                var conditions = new UserConditions(query, clock.instant());
                yield add(operation, 0, conditions.sql(), conditions.parameters());
            }
        };
    }

    private int add(UUID operation, long before, String condition, Map<String, Object> asked) {
        return jdbc.sql(ADD + condition)
                .param("operation", operation)
                .param("before", before)
                .params(asked)
                .update();
    }

    List<OperationRow> behind(UUID operation, long position, int most) {
        return jdbc.sql(
                        """
                        select * from user_operation_rows
                        where operation_id = :operation and position > :position
                        order by position limit :most
                        """)
                .param("operation", operation)
                .param("position", position)
                .param("most", most)
                .query(OperationRows::read)
                .list();
    }

    List<OperationRow> leftOut(UUID operation, int most) {
        return jdbc.sql(
                        """
                        select * from user_operation_rows
                        where operation_id = :operation and outcome <> 'DONE'
                        order by position limit :most
                        """)
                .param("operation", operation)
                .param("most", most)
                .query(OperationRows::read)
                .list();
    }

    SelectionStanding standing(UUID operation) {
        return jdbc.sql(
                        """
                        select count(*), count(*) - count(u.id) as gone,
                            count(case when u.role <> 'NONE' then 1 end) as administrators,
                            count(case when u.role = 'NONE' and u.status = 'DISABLED' then 1 end) as disabled,
                            count(case when u.role = 'NONE' and u.status = 'ENABLED' and u.has_password then 1 end) as with_password,
                            count(case when u.role = 'NONE' and u.status = 'ENABLED' and u.email = '' then 1 end) as without_address
                        from user_operation_rows r left join users u on u.id = r.user_id
                        where r.operation_id = :operation
                        """)
                .param("operation", operation)
                .query((row, number) ->
                        new SelectionStanding(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6)))
                .single();
    }

    void record(UserOperation operation, List<OperationRow> rows) {
        template.batchUpdate(
                "update user_operation_rows set outcome = ? where operation_id = ? and position = ?",
                rows,
                rows.size(),
                (statement, row) -> {
                    statement.setString(1, String.valueOf(row.outcome()));
                    statement.setObject(2, operation.id());
                    statement.setLong(3, row.position());
                });
        var done =
                rows.stream()
                        .filter(row -> row.outcome() == ActionOutcome.DONE)
                        .map(row -> new Handled(row.position(), row.user(), row.username()))
                        .toList();
        events.publishEvent(new UsersHandled(operation.id(), operation.action(), done));
    }

    private static OperationRow read(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new OperationRow(
                row.getLong("position"),
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("username"),
                outcome == null ? null : ActionOutcome.valueOf(outcome));
    }
}
