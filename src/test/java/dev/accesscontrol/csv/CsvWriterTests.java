package dev.accesscontrol.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTests {

    private static final List<CsvColumn> COLUMNS =
            List.of(CsvColumn.text("Name"), CsvColumn.raw("Password"));

    @Test
    void beginsWithAByteOrderMarkAndTheHeader() {
        assertThat(written()).isEqualTo("\uFEFFName,Password\r\n");
    }

    @Test
    void quotesWhatNeedsItAndEndsLinesWithCarriageReturnAndLineFeed() {
        assertThat(written("a \"b\", c\nd", "x"))
                .isEqualTo("\uFEFFName,Password\r\n\"a \"\"b\"\", c\nd\",x\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "'x", "'=x", "'"})
    void putsAnApostropheBeforeWhatASpreadsheetWouldRun(String cell) {
        assertThat(written(cell, "x")).contains("\r\n'" + cell + ",x");
    }

    @Test
    void putsAnApostropheBeforeALeadingCarriageReturn() {
        assertThat(written("\rx", "x")).contains("\r\n\"'\rx\",x");
    }

    @Test
    void neverAltersARawCell() {
        assertThat(written("x", "=1+1")).endsWith("x,=1+1\r\n");
    }

    @Test
    void writesNothingForNull() {
        assertThat(written(null, "x")).endsWith("\r\n,x\r\n");
    }

    @Test
    void refusesARowOfAnotherWidth() {
        assertThatThrownBy(() -> written("x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsWhenNobodyTakesTheFileAnyMore() {
        var broken =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("cut");
                    }
                };
        assertThatThrownBy(
                        () -> {
                            try (var csv = CsvWriter.to(broken, COLUMNS)) {
                                for (int i = 0; i < 10_000; i++) {
                                    csv.row("name", "password");
                                }
                                throw new AssertionError("wrote on");
                            }
                        })
                .isInstanceOf(UncheckedIOException.class);
    }

    private static String written(String... cells) {
        var bytes = new ByteArrayOutputStream();
        try (var csv = CsvWriter.to(bytes, COLUMNS)) {
            if (cells.length > 0) {
                csv.row(cells);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
