package dev.accesscontrol.credentials;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table password_batch_problems: the report of an upload. */
@Repository
class BatchProblems {

    private static final String SEPARATOR = "\u001f";

    private final JdbcTemplate database;

    BatchProblems(JdbcTemplate database) {
        this.database = database;
    }

    void insert(UUID batch, List<BatchProblem> problems) {
        database.batchUpdate(
                """
                insert into password_batch_problems (batch_id, position, line, column_name, message, arguments)
                values (?, ?, ?, ?, ?, ?)
                """,
                IntStream.range(0, problems.size())
                        .mapToObj(i -> columns(batch, i, problems.get(i)))
                        .toList());
    }

    private static Object[] columns(UUID batch, int position, BatchProblem problem) {
        var arguments =
                problem.arguments().stream().map(argument -> Texts.atMost(200, argument)).toList();
        return new Object[] {
            batch,
            position,
            problem.line(),
            Texts.atMost(200, problem.column()),
            problem.message(),
            String.join(SEPARATOR, arguments)
        };
    }

    /** In the order of the file. */
    List<BatchProblem> of(UUID batch) {
        return database.query(
                """
                select line, column_name, message, arguments from password_batch_problems
                where batch_id = ? order by line, position
                """,
                (row, number) ->
                        new BatchProblem(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                List.of(row.getString(4).split(SEPARATOR, -1))),
                batch);
    }
}
