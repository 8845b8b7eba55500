package dev.accesscontrol.csv;

/** What a {@link CsvReader} delivers for each line: its content, or why it has none. */
public sealed interface CsvLine permits CsvRow, CsvProblem {

    /**
     * The line in the file where it begins, from 1 (usually the header); 0: the file as a whole.
     */
    long line();
}
