package dev.accesscontrol.csv;

import java.util.List;

/**
 * Something wrong in a file, for a report to the person who uploaded it.
 *
 * @param column the header, or the number of the cell from 1 where it has none; empty when the
 *     whole line is meant
 * @param arguments of the message {@link #message}; never the content of a raw cell
 */
public record CsvProblem(long line, String column, Code code, List<String> arguments)
        implements CsvLine {

    public CsvProblem {
        arguments = List.copyOf(arguments);
    }

    static CsvProblem ofFile(Code code, String... arguments) {
        return new CsvProblem(0, "", code, List.of(arguments));
    }

    /** The message key of the plain words. */
    public String message() {
        return "csv.problem." + code;
    }

    /** What can be wrong. Reading goes on behind a problem of a row, and ends at any other. */
    public enum Code {
        /** Nothing in the file. */
        EMPTY,
        /** A workbook, an archive or another file that is no text. */
        NOT_TEXT,
        /** Larger than allowed: argument: the limit in bytes. */
        TOO_LARGE,
        /** A line, or a cell, that never seems to end. */
        TOO_LONG,
        MISSING_HEADER,
        UNKNOWN_HEADER,
        DUPLICATE_HEADER,
        /** The end of the file came before the closing quote of the cell. */
        OPEN_QUOTE,
        /** Of a row: a quote in a cell that is not quoted, or text behind the closing quote. */
        STRAY_QUOTE,
        /** Of a row: arguments: cells expected, cells found. */
        TOO_MANY_CELLS,
        /** Of a row: arguments: cells expected, cells found. */
        TOO_FEW_CELLS,
        /** Of a row: bytes that are no text in the file's encoding. */
        UNDECODABLE,
        /** Of a row: argument: the character, for example U+0007. */
        CONTROL_CHARACTER;

        /** Whether the lines behind it can be trusted; else the file is none, or was cut off. */
        public boolean isOfRow() {
            return switch (this) {
                case STRAY_QUOTE, TOO_MANY_CELLS, TOO_FEW_CELLS, UNDECODABLE, CONTROL_CHARACTER ->
                        true;
                case EMPTY,
                        NOT_TEXT,
                        TOO_LARGE,
                        TOO_LONG,
                        MISSING_HEADER,
                        UNKNOWN_HEADER,
                        DUPLICATE_HEADER,
                        OPEN_QUOTE ->
                        false;
            };
        }
    }
}
