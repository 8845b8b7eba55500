package dev.accesscontrol.csv;

/**
 * A column of a file, known by its header.
 *
 * @param raw the cells are never altered, neither written nor read; for passwords
 * @param required a file without the column is refused
 */
public record CsvColumn(String header, boolean raw, boolean required) {

    /** A required column of ordinary text. */
    public static CsvColumn text(String header) {
        return new CsvColumn(header, false, true);
    }

    /** A required column whose cells are never altered. */
    public static CsvColumn raw(String header) {
        return new CsvColumn(header, true, true);
    }

    /** The same column, which a file may leave out. */
    public CsvColumn optional() {
        return new CsvColumn(header, raw, false);
    }

    String written(String cell) {
        return raw ? cell : Formulas.neutralise(cell);
    }

    String read(String cell) {
        return raw ? cell : Formulas.restore(cell);
    }
}
