package dev.accesscontrol.directory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes groups of rows at once, and when the database refuses them, in halves, until only the bad
 * group is left out. PostgreSQL aborts a transaction at the first bad row, so each try begins with
 * a savepoint.
 */
@Component
class Savepoints {

    private static final Logger log = LoggerFactory.getLogger(Savepoints.class);

    private final JdbcTemplate jdbc;

    Savepoints(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param step writes rows in one go
     * @param refused is told of each group that could not be written
     */
    <T> void write(List<List<T>> groups, Consumer<List<T>> step, Consumer<List<T>> refused) {
        if (groups.isEmpty()) {
            return;
        }
        var start = begin();
        try {
            step.accept(groups.stream().flatMap(List::stream).toList());
            inConnection(connection -> connection.releaseSavepoint(start));
        } catch (DataIntegrityViolationException violation) {
            inConnection(connection -> connection.rollback(start));
            if (groups.size() == 1) {
                log.warn("The database refused {} row(s) of a bulk", groups.getFirst().size());
                log.debug("Why a row of a bulk was refused", violation);
                refused.accept(groups.getFirst());
            } else {
                int half = groups.size() / 2;
                write(groups.subList(0, half), step, refused);
                write(groups.subList(half, groups.size()), step, refused);
            }
        }
    }

    private Savepoint begin() {
        ConnectionCallback<Savepoint> begin = Connection::setSavepoint;
        return Objects.requireNonNull(jdbc.execute(begin));
    }

    private void inConnection(Action action) {
        ConnectionCallback<Boolean> done =
                connection -> {
                    action.on(connection);
                    return true;
                };
        jdbc.execute(done);
    }

    /** Something done with the transaction's connection. */
    private interface Action {
        void on(Connection connection) throws SQLException;
    }
}
