package dev.accesscontrol.directory.registration;

import dev.accesscontrol.csv.CsvLine;
import dev.accesscontrol.csv.CsvProblem;
import dev.accesscontrol.csv.CsvReader;
import dev.accesscontrol.csv.CsvRow;
import dev.accesscontrol.directory.UserEntry;
import dev.accesscontrol.directory.UserKeys;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.directory.UserRegister;
import dev.accesscontrol.directory.UserRules;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads an uploaded file and stores each line with what it asks for, some 1,000 at a time. */
@Component
class FileReading {

    private static final int PAGE = 1_000;

    private final UserRegister users;
    private final UserLookup lookup;
    private final JdbcTemplate jdbc;

    FileReading(UserRegister users, UserLookup lookup, JdbcTemplate jdbc) {
        this.users = users;
        this.lookup = lookup;
        this.jdbc = jdbc;
    }

    /**
     * Whether the file is one, and was read to its end; in the caller's transaction.
     *
     * @param id of the registration, which is stored already
     */
    boolean read(UUID id, InputStream content, Purpose purpose) {
        boolean whole = true;
        long position = 0;
        var page = new ArrayList<CsvLine>(PAGE);
        try (var lines = CsvReader.of(content, RegistrationColumns.ALL, Registrations.SIZE_LIMIT)) {
            for (var line : lines) {
                whole &= !(line instanceof CsvProblem problem) || problem.code().isOfRow();
                page.add(line);
                if (page.size() == PAGE) {
                    position = store(id, position, check(page, purpose));
                    page.clear();
                }
            }
        }
        store(id, position, check(page, purpose));
        return whole;
    }

    private List<CheckedLine> check(List<CsvLine> page, Purpose purpose) {
        var usernames =
                page.stream()
                        .filter(CsvRow.class::isInstance)
                        .map(line -> LineCheck.username((CsvRow) line))
                        .filter(name -> UserRules.ofUsername(name).isEmpty())
                        .toList();
        Map<String, UserEntry> present = users.find(usernames);
        return page.stream()
                .map(line ->
                        switch (line) {
                            case CsvProblem problem -> CheckedLine.of(problem);
                            case CsvRow row ->
                                    LineCheck.of(
                                            row,
                                            present.get(key(LineCheck.username(row))),
                                            purpose);
                        })
                .toList();
    }

    /** Returns the position behind the page. */
    private long store(UUID id, long position, List<CheckedLine> page) {
        var holders = KeyHolding.of(lookup.findByKeys(wanted(page)));
        var rows = new ArrayList<StagedRow>(page.size());
        long next = position;
        for (var line : page) {
            rows.add(
                    new StagedRow(
                            id, next++, line, holders.ofUpn(line), holders.ofImmutableId(line)));
        }
        StagedRow.INSERT.insert(jdbc, rows);
        return next;
    }

    private static UserKeys wanted(List<CheckedLine> page) {
        return new UserKeys(
                "",
                List.of(),
                keys(page.stream().map(line -> line.keys().wantsUpn() ? line.keys().upn() : null)),
                keys(
                        page.stream()
                                .map(line ->
                                        line.keys().wantsImmutableId()
                                                ? line.keys().immutableId()
                                                : null)),
                List.of());
    }

    private static List<String> keys(Stream<@Nullable String> keys) {
        return keys.filter(Objects::nonNull).toList();
    }

    private static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
