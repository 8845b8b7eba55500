package dev.accesscontrol.csv;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import dev.accesscontrol.csv.CsvProblem.Code;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads an uploaded file line by line, forgiving about its form (UTF-8 with or without byte order
 * mark, Shift_JIS; comma or tab; any line end; columns in any order; lines without content are
 * passed over), exact about what is wrong: a problem is a value, in its place among the rows, and
 * reading goes on behind it as long as it means anything. Nothing should be done with the rows
 * before the end was reached: a problem of the file as a whole may come last.
 */
public final class CsvReader implements Iterable<CsvLine>, Iterator<CsvLine>, AutoCloseable {

    private static final int HEADER_LIMIT = 1 << 13;

    private final LimitedStream bytes;
    private final List<CsvColumn> known;
    private final Deque<CsvLine> ready = new ArrayDeque<>();
    private RFC4180Parser parser = new RFC4180Parser();
    private Header header = new Header(List.of(), List.of());
    private @Nullable RecordSplitter records;

    private CsvReader(LimitedStream bytes, List<CsvColumn> known) {
        this.bytes = bytes;
        this.known = known;
    }

    /**
     * Begins to read. Closing the reader closes the stream.
     *
     * @param columns all that a file may have
     * @param limit in bytes; of a larger file no more than that is read
     * @throws UncheckedIOException here and while reading, when the stream breaks
     */
    public static CsvReader of(InputStream stream, List<CsvColumn> columns, long limit) {
        var reader = new CsvReader(new LimitedStream(stream, limit), columns);
        try {
            reader.begin();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader;
    }

    private void begin() throws IOException {
        var start = bytes.readNBytes(TextStream.WINDOW);
        if (start.length == 0 && !bytes.exceeded()) {
            ready.add(CsvProblem.ofFile(Code.EMPTY));
        } else if (!Encodings.isText(start)) {
            ready.add(CsvProblem.ofFile(Code.NOT_TEXT));
        } else {
            var text = new BufferedReader(new TextStream(start, bytes), HEADER_LIMIT);
            char delimiter = delimiter(text);
            parser = new RFC4180ParserBuilder().withSeparator(delimiter).build();
            records = new RecordSplitter(text, delimiter);
            readHeader(records);
        }
    }

    /** A comma, unless the first line has more tabs. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(HEADER_LIMIT);
        int tabs = 0;
        int commas = 0;
        for (int i = 0; i < HEADER_LIMIT - 1; i++) {
            int character = text.read();
            if (character < 0 || character == '\n' || character == '\r') {
                break;
            }
            tabs += character == '\t' ? 1 : 0;
            commas += character == ',' ? 1 : 0;
        }
        text.reset();
        return tabs > commas ? '\t' : ',';
    }

    private void readHeader(RecordSplitter from) throws IOException {
        var first = from.next();
        if (bytes.exceeded()) {
            end(tooLarge());
        } else if (first == null) {
            end(CsvProblem.ofFile(Code.EMPTY));
        } else if (first.flaw() != null) {
            end(problem(first.flaw()));
        } else {
            header = Header.match(first.line(), parser.parseLine(first.text()), known);
            if (!header.problems().isEmpty()) {
                ready.addAll(header.problems());
                records = null;
            }
        }
    }

    @Override
    public boolean hasNext() {
        try {
            while (ready.isEmpty() && records != null) {
                advance(records);
            }
            return !ready.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void advance(RecordSplitter from) throws IOException {
        var found = from.next();
        if (bytes.exceeded()) {
            end(tooLarge());
        } else if (found == null) {
            records = null;
        } else if (found.flaw() != null) {
            ready.add(problem(found.flaw()));
            records = found.flaw().endsReading() ? null : from;
        } else {
            var cells = parser.parseLine(found.text());
            if (!Arrays.stream(cells).allMatch(String::isBlank)) {
                ready.add(header.read(found.line(), cells));
            }
        }
    }

    private CsvProblem tooLarge() {
        return CsvProblem.ofFile(Code.TOO_LARGE, String.valueOf(bytes.limit()));
    }

    private void end(CsvProblem problem) {
        ready.add(problem);
        records = null;
    }

    private CsvProblem problem(RecordSplitter.Flaw flaw) {
        var arguments = flaw.argument().isEmpty() ? List.<String>of() : List.of(flaw.argument());
        return new CsvProblem(flaw.line(), header.name(flaw.cell()), flaw.code(), arguments);
    }

    @Override
    public CsvLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    @Override
    public Iterator<CsvLine> iterator() {
        return this;
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
