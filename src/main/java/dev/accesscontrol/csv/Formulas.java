package dev.accesscontrol.csv;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would run as a formula get an apostrophe before it, and so do cells that
 * begin with an apostrophe, so that the way back is exact. A formula begins a cell, also with a
 * full-width sign, or stands behind a semicolon or a tab, which many a spreadsheet takes for the
 * end of a cell.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV Injection</a>
 */
final class Formulas {

    private static final String BEGIN = "(?<=^|[;\t])";
    private static final String RISKY = "(?=[=+\\-@＝＋－＠\t\r'])";
    private static final Pattern BEFORE_A_FORMULA = Pattern.compile(BEGIN + RISKY);
    private static final Pattern NEUTRALISED = Pattern.compile(BEGIN + "'" + RISKY);

    private Formulas() {}

    static String neutralise(String cell) {
        return mayHaveFormula(cell) ? BEFORE_A_FORMULA.matcher(cell).replaceAll("'") : cell;
    }

    /** Nearly no cell may, and files have millions of them. */
    private static boolean mayHaveFormula(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        char first = cell.charAt(0);
        return RISKY.indexOf(first) >= 0 || cell.indexOf(';') >= 0 || cell.indexOf('\t') >= 0;
    }

    /**
     * Takes the apostrophes off again, but only where {@link #neutralise} puts them: a name such as
     * {@code 't Hooft}, typed by a person, keeps its own.
     */
    static String restore(String cell) {
        return NEUTRALISED.matcher(cell).replaceAll("");
    }
}
