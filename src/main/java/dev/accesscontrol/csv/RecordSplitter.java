package dev.accesscontrol.csv;

import dev.accesscontrol.csv.CsvProblem.Code;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into its records, whatever its line ends (CRLF, LF, CR), and notes what is wrong and
 * where. OpenCSV then takes each record apart: alone, it neither tells where a quote was left open
 * nor keeps the line ends inside of a cell.
 */
final class RecordSplitter {

    /** In characters; far above the widest row, and a bound for a quote that is never closed. */
    private static final int LONGEST = 1 << 20;

    private enum At {
        START_OF_CELL,
        PLAIN,
        QUOTED,
        BEHIND_QUOTE
    }

    private final Reader reader;
    private final char delimiter;
    private final StringBuilder text = new StringBuilder();
    private long line;
    private int cell;
    private At at = At.START_OF_CELL;
    private @Nullable Flaw flaw;
    private Flaw openQuote = new Flaw(0, 0, Code.OPEN_QUOTE, "");
    private int next;

    RecordSplitter(Reader reader, char delimiter) throws IOException {
        this.reader = reader;
        this.delimiter = delimiter;
        this.line = 1;
        this.next = reader.read();
    }

    /** The next record without its line end; null at the end of the text. */
    @Nullable Record next() throws IOException {
        if (next < 0) {
            return null;
        }
        long first = line;
        text.setLength(0);
        cell = 1;
        at = At.START_OF_CELL;
        flaw = null;
        while (next >= 0 && text.length() <= LONGEST) {
            char character = (char) next;
            next = reader.read();
            if (character == '\n' || character == '\r') {
                if (endsRecord(character)) {
                    return new Record(first, text.toString(), flaw);
                }
            } else {
                take(character);
            }
        }
        return unfinished(first);
    }

    private Record unfinished(long first) {
        if (at == At.QUOTED) {
            return new Record(first, text.toString(), openQuote);
        }
        return next < 0
                ? new Record(first, text.toString(), flaw)
                : new Record(first, "", new Flaw(first, 0, Code.TOO_LONG, ""));
    }

    private boolean endsRecord(char lineEnd) throws IOException {
        line++;
        text.append(lineEnd);
        int length = text.length() - 1;
        if (lineEnd == '\r' && next == '\n') {
            text.append('\n');
            next = reader.read();
        }
        if (at == At.QUOTED) {
            return false;
        }
        text.setLength(length);
        return true;
    }

    private void take(char character) {
        text.append(character);
        if (character == TextStream.UNDECODABLE) {
            note(Code.UNDECODABLE, "");
        } else if (Character.isISOControl(character) && character < 0x80 && character != '\t') {
            note(Code.CONTROL_CHARACTER, "U+%04X".formatted((int) character));
        }
        at =
                switch (at) {
                    case QUOTED -> character == '"' ? At.BEHIND_QUOTE : At.QUOTED;
                    case BEHIND_QUOTE -> character == '"' ? At.QUOTED : outside(character);
                    case START_OF_CELL -> character == '"' ? open() : outside(character);
                    case PLAIN -> outside(character);
                };
    }

    private At open() {
        openQuote = new Flaw(line, cell, Code.OPEN_QUOTE, "");
        return At.QUOTED;
    }

    private At outside(char character) {
        if (character == delimiter) {
            cell++;
            return At.START_OF_CELL;
        }
        if (character == '"' || at == At.BEHIND_QUOTE) {
            note(Code.STRAY_QUOTE, "");
        }
        return At.PLAIN;
    }

    private void note(Code code, String argument) {
        if (flaw == null) {
            flaw = new Flaw(line, cell, code, argument);
        }
    }

    /**
     * @param flaw the first thing wrong with it
     */
    record Record(long line, String text, @Nullable Flaw flaw) {}

    /**
     * @param cell from 1; 0 when the whole line is meant
     */
    record Flaw(long line, int cell, Code code, String argument) {

        boolean endsReading() {
            return code == Code.OPEN_QUOTE || code == Code.TOO_LONG;
        }
    }
}
