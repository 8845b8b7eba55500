package dev.accesscontrol.csv;

/**
 * Cells that a spreadsheet would run as a formula get one leading apostrophe, and so do cells that
 * begin with an apostrophe, so that the way back is exact.
 */
final class Formulas {

    private static final String FIRST_CHARACTERS = "=+-@\t\r'";

    private Formulas() {}

    static String neutralise(String cell) {
        return isRisky(cell, 0) ? "'" + cell : cell;
    }

    /**
     * Takes the apostrophe off again, but only where {@link #neutralise} puts one: a name such as
     * {@code 't Hooft}, typed by a person, keeps its own.
     */
    static String restore(String cell) {
        return cell.startsWith("'") && isRisky(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isRisky(String cell, int at) {
        return cell.length() > at && FIRST_CHARACTERS.indexOf(cell.charAt(at)) >= 0;
    }
}
