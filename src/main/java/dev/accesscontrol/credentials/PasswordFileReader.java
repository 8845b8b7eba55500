package dev.accesscontrol.credentials;

import dev.accesscontrol.credentials.PasswordBatches.Upload;
import dev.accesscontrol.csv.CsvColumn;
import dev.accesscontrol.csv.CsvProblem;
import dev.accesscontrol.csv.CsvReader;
import dev.accesscontrol.csv.CsvRow;
import dev.accesscontrol.directory.UserLookup;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads an uploaded file of passwords and finds everything that is wrong with it. */
@Component
class PasswordFileReader {

    static final List<CsvColumn> COLUMNS =
            List.of(
                    CsvColumn.text(PasswordBatches.USERNAME),
                    CsvColumn.raw(PasswordBatches.PASSWORD));

    private final UserLookup users;
    private final PasswordPolicies policies;

    PasswordFileReader(UserLookup users, PasswordPolicies policies) {
        this.users = users;
        this.policies = policies;
    }

    PasswordFile read(Upload upload) {
        var file = new PasswordFile();
        var check = new PasswordFileCheck(file, users, policies.current(), upload.by());
        try (var lines = CsvReader.of(upload.content(), COLUMNS, PasswordBatches.SIZE_LIMIT)) {
            for (var line : lines) {
                switch (line) {
                    case CsvRow row -> check.row(row);
                    case CsvProblem problem -> check.problem(problem);
                }
                if (check.isHopeless()) {
                    break;
                }
            }
        }
        check.end();
        return file;
    }
}
