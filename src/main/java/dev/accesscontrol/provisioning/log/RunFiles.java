package dev.accesscontrol.provisioning.log;

import dev.accesscontrol.csv.CsvColumn;
import dev.accesscontrol.csv.CsvWriter;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.provisioning.run.RunRows;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The files of one run. */
@Component
class RunFiles {

    private static final List<CsvColumn> PASSWORDS =
            List.of(CsvColumn.text("Username"), CsvColumn.raw("Password"));

    private final RunRows rows;
    private final RowCells cells;

    RunFiles(RunRows rows, RowCells cells) {
        this.rows = rows;
        this.cells = cells;
    }

    /** Every row of its plan with old and new values and what became of it. */
    void writeRows(UUID runId, Locale locale, OutputStream to) {
        try (var csv = CsvWriter.to(to, RowCells.COLUMNS)) {
            rows.forEach(runId, row -> csv.row(cells.of(row, locale)));
        }
    }

    /** The users that it added and that are still there; the passwords are to be filled in. */
    void writePasswordTemplate(UUID runId, OutputStream to) {
        try (var csv = CsvWriter.to(to, PASSWORDS)) {
            rows.forEachAddedUser(runId, user -> csv.row(user.username(), ""));
        }
    }

    /** The same users. */
    List<UserId> addedUsers(UUID runId) {
        var users = new ArrayList<UserId>();
        rows.forEachAddedUser(runId, user -> users.add(user.id()));
        return users;
    }
}
