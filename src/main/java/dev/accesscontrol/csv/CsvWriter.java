package dev.accesscontrol.csv;

import com.opencsv.CSVWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file row by row: UTF-8 with a byte order mark (without it, Excel garbles Japanese), RFC
 * 4180 with CRLF, formulas neutralised. Holds no more than a few kilobytes.
 */
public final class CsvWriter implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVWriter writer;
    private final List<CsvColumn> columns;

    private CsvWriter(CSVWriter writer, List<CsvColumn> columns) {
        this.writer = writer;
        this.columns = columns;
    }

    /** Begins a file with its header. Closing the writer closes the stream. */
    public static CsvWriter to(OutputStream stream, List<CsvColumn> columns) {
        return to(stream, columns, ',');
    }

    /** The same with another sign between the cells: a tab. */
    public static CsvWriter to(OutputStream stream, List<CsvColumn> columns, char separator) {
        var text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        try {
            text.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var writer = new CsvWriter(new CSVWriter(text, separator, '"', '"', "\r\n"), columns);
        writer.write(columns.stream().map(CsvColumn::header).toArray(String[]::new));
        return writer;
    }

    /**
     * Writes a row.
     *
     * @param cells one for each column; null is an empty cell
     * @throws UncheckedIOException when nobody takes the file any more
     */
    public void row(@Nullable String... cells) {
        row(Arrays.asList(cells));
    }

    /** Writes a row; see {@link #row(String...)}. */
    public void row(List<? extends @Nullable String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells for " + columns.size() + " columns");
        }
        var row = new String[cells.size()];
        for (int i = 0; i < row.length; i++) {
            var cell = cells.get(i);
            row[i] = cell == null ? "" : columns.get(i).written(cell);
        }
        write(row);
    }

    /** OpenCSV keeps a failure to itself; without asking, a cut connection would go unnoticed. */
    private void write(String[] row) {
        boolean quoteAll = row.length == 1; // an only cell that is empty would be no line at all
        writer.writeNext(row, quoteAll);
        var failure = writer.getException();
        if (failure != null) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
