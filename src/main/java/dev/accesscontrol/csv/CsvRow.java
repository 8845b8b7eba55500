package dev.accesscontrol.csv;

import java.util.Map;

/**
 * A row that could be read.
 *
 * @param cells by the header that the program knows the column by; columns that the file leaves out
 *     are missing
 */
public record CsvRow(long line, Map<String, String> cells) implements CsvLine {

    /** The cell's text; empty too when the file has no such column. */
    public String cell(String header) {
        return cells.getOrDefault(header, "");
    }

    /** Whether the file has the column. */
    public boolean has(String header) {
        return cells.containsKey(header);
    }

    /** A row is data of people: it never goes to a log by accident. */
    @Override
    public String toString() {
        return "row in line " + line;
    }
}
