package dev.accesscontrol.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.accesscontrol.csv.CsvProblem.Code;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The lines that a reader finds in a file of usernames, passwords and notes. */
final class ReadLines {

    static final long LIMIT = 1_000_000;
    static final List<CsvColumn> COLUMNS =
            List.of(
                    CsvColumn.text("Username"),
                    CsvColumn.raw("Password"),
                    CsvColumn.text("Note").optional());

    private ReadLines() {}

    static List<CsvLine> read(String text) {
        return read(text.getBytes(UTF_8));
    }

    static List<CsvLine> read(byte[] bytes) {
        return all(CsvReader.of(stream(bytes), COLUMNS, LIMIT));
    }

    static List<CsvLine> all(CsvReader reader) {
        try (reader) {
            var lines = new ArrayList<CsvLine>();
            reader.forEach(lines::add);
            return lines;
        }
    }

    static List<String> names(byte[] bytes) {
        return read(bytes).stream().map(line -> ((CsvRow) line).cell("Username")).toList();
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    static CsvProblem problem(long line, String column, Code code, String... arguments) {
        return new CsvProblem(line, column, code, List.of(arguments));
    }
}
