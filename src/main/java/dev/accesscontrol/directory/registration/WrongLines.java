package dev.accesscontrol.directory.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lines that turn out to be wrong, marked some 1,000 at a time. */
final class WrongLines {

    static final int SIZE = 1_000;

    private final JdbcTemplate jdbc;
    private final UUID registration;
    private final List<Object[]> waiting = new ArrayList<>();
    private long marked;

    WrongLines(JdbcTemplate jdbc, UUID registration) {
        this.jdbc = jdbc;
        this.registration = registration;
    }

    /**
     * @param problems of the line so far
     */
    void add(long position, String problems, LineProblem problem) {
        var all = new ArrayList<>(RowTexts.problems(problems));
        all.add(problem);
        waiting.add(new Object[] {RowTexts.problems(all), registration, position});
        if (waiting.size() == SIZE) {
            mark();
        }
    }

    /** How many were marked in all. */
    long end() {
        mark();
        return marked;
    }

    private void mark() {
        marked += waiting.size();
        jdbc.batchUpdate(
                """
                update user_registration_rows set action = 'ERROR', outcome = null, changes = '[]',
                    managed_by = null, problems = ?
                where registration_id = ? and position = ?
                """,
                waiting);
        waiting.clear();
    }
}
