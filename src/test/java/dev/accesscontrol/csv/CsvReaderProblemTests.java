package dev.accesscontrol.csv;

import static dev.accesscontrol.csv.ReadLines.problem;
import static dev.accesscontrol.csv.ReadLines.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.csv.CsvProblem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderProblemTests {

    @Test
    void reportsEveryProblemOfTheHeader() {
        assertThat(read("Usernam,Note,note\nx,y,z\n"))
                .containsExactly(
                        problem(1, "Usernam", Code.UNKNOWN_HEADER, "Usernam"),
                        problem(1, "note", Code.DUPLICATE_HEADER, "note"),
                        problem(1, "Password", Code.MISSING_HEADER, "Password"),
                        problem(1, "Username", Code.MISSING_HEADER, "Username"));
    }

    @Test
    void reportsTooManyAndTooFewCellsAndReadsOn() {
        assertThat(read("Username,Password\na\nb,1,2\nc,1\n"))
                .startsWith(
                        problem(2, "", Code.TOO_FEW_CELLS, "2", "1"),
                        problem(3, "", Code.TOO_MANY_CELLS, "2", "3"))
                .hasSize(3);
    }

    @Test
    void reportsWhereAQuoteWasLeftOpen() {
        assertThat(read("Username,Password\na,1\n\"b\n,\",\"2\nc,3\n"))
                .hasSize(2)
                .last()
                .isEqualTo(problem(4, "Password", Code.OPEN_QUOTE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,1\"2", "a,1\"\"2", "a,\"1\"2", "a,\"1\" "})
    void reportsAQuoteInsideOfACellInsteadOfGuessing(String row) {
        assertThat(read("Username,Password\n" + row + "\nb,2\n"))
                .startsWith(problem(2, "Password", Code.STRAY_QUOTE))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void refusesAnEmptyFile(String text) {
        assertThat(read(text)).containsExactly(problem(0, "", Code.EMPTY));
    }
}
