package dev.accesscontrol.csv;

import static dev.accesscontrol.csv.ReadLines.COLUMNS;
import static dev.accesscontrol.csv.ReadLines.LIMIT;
import static dev.accesscontrol.csv.ReadLines.all;
import static dev.accesscontrol.csv.ReadLines.problem;
import static dev.accesscontrol.csv.ReadLines.stream;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.csv.CsvProblem.Code;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderLimitTests {

    @Test
    void refusesAnUploadOf100MegabytesWithoutReadingIt() {
        var taken = new AtomicLong();
        var endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return taken.incrementAndGet() > 100_000_000 ? -1 : 'a';
                    }
                };
        var file =
                new SequenceInputStream(
                        new ByteArrayInputStream("Username,Password\n".getBytes(UTF_8)), endless);

        assertThat(all(CsvReader.of(file, COLUMNS, LIMIT)))
                .containsExactly(problem(0, "", Code.TOO_LARGE, "1000000"));
        assertThat(taken.get()).isLessThan(LIMIT + 100_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 17, 20})
    void refusesAFileAboveAnyLimit(long limit) {
        var bytes = "Username,Password\na,1\nb,2\n".getBytes(UTF_8);

        assertThat(all(CsvReader.of(new ByteArrayInputStream(bytes), COLUMNS, limit)))
                .last()
                .extracting(line -> ((CsvProblem) line).code())
                .isEqualTo(Code.TOO_LARGE);
    }

    @Test
    void takesAFileExactlyAtTheLimit() {
        var bytes = "Username,Password\na,1\n".getBytes(UTF_8);

        assertThat(all(CsvReader.of(new ByteArrayInputStream(bytes), COLUMNS, bytes.length)))
                .singleElement()
                .isInstanceOf(CsvRow.class);
    }

    @Test
    void givesUpALineThatNeverEnds() {
        var text = "Username,Password\n" + "x".repeat(1_100_000);

        assertThat(all(CsvReader.of(stream(text.getBytes(UTF_8)), COLUMNS, 10 * LIMIT)))
                .containsExactly(problem(2, "", Code.TOO_LONG));
    }
}
