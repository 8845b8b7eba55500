package dev.accesscontrol.credentials;

import dev.accesscontrol.csv.CsvColumn;
import dev.accesscontrol.csv.CsvLine;
import dev.accesscontrol.csv.CsvProblem;
import dev.accesscontrol.csv.CsvReader;
import dev.accesscontrol.csv.CsvRow;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserColumn;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UserKeys;
import dev.accesscontrol.directory.UserLookup;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads a file of usernames. The downloaded user list is such a file, and so is the template of
 * passwords: their other columns are passed over.
 */
@Component
public class UsernameFile {

    private static final List<CsvColumn> COLUMNS =
            Stream.concat(
                            Arrays.stream(UserColumn.values())
                                    .filter(column -> column != UserColumn.USERNAME)
                                    .map(column -> CsvColumn.text(column.header()).optional()),
                            Stream.of(
                                    CsvColumn.text(PasswordBatches.USERNAME),
                                    CsvColumn.raw(PasswordBatches.PASSWORD).optional()))
                    .toList();

    private static final int MOST_PROBLEMS = 20;

    private final UserLookup users;

    UsernameFile(UserLookup users) {
        this.users = users;
    }

    /**
     * @param problems the first ones; nobody should be done anything when there are any
     */
    public record Users(List<UserId> ids, List<BatchProblem> problems) {}

    public Users read(InputStream content) {
        var read = new Users(new ArrayList<>(), new ArrayList<>());
        var rows = new ArrayList<CsvRow>();
        try (var lines = CsvReader.of(content, COLUMNS, PasswordBatches.SIZE_LIMIT)) {
            for (CsvLine line : lines) {
                switch (line) {
                    case CsvRow row -> rows.add(row);
                    case CsvProblem problem -> read.problems().add(problem(problem));
                }
                if (rows.size() == 1000) {
                    find(rows, read);
                }
                if (read.problems().size() >= MOST_PROBLEMS) {
                    return read;
                }
            }
        }
        find(rows, read);
        return read;
    }

    private static BatchProblem problem(CsvProblem of) {
        return new BatchProblem(of.line(), of.column(), of.message(), of.arguments());
    }

    private void find(List<CsvRow> rows, Users into) {
        var names = rows.stream().map(UsernameFile::username).toList();
        var found = find(names);
        for (var row : rows) {
            var user = found.get(username(row).toLowerCase(Locale.ROOT));
            if (user != null) {
                into.ids().add(user.id());
            } else if (into.problems().size() < MOST_PROBLEMS) {
                into.problems()
                        .add(
                                BatchProblem.of(
                                        row.line(),
                                        PasswordBatches.USERNAME,
                                        "unknown",
                                        username(row)));
            }
        }
        rows.clear();
    }

    private Map<String, DirectoryUser> find(List<String> names) {
        return users.findByKeys(new UserKeys("", List.of(), List.of(), List.of(), names)).stream()
                .collect(
                        Collectors.toMap(
                                user -> user.username().toLowerCase(Locale.ROOT),
                                Function.identity()));
    }

    private static String username(CsvRow row) {
        return row.cell(PasswordBatches.USERNAME).strip();
    }
}
