package dev.accesscontrol.csv;

import static dev.accesscontrol.csv.ReadLines.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTests {

    @Test
    void readsRowsByTheNamesOfTheirColumns() {
        var row = (CsvRow) read("password , USERNAME\nsecret,taro\n").getFirst();

        assertThat(row.line()).isEqualTo(2);
        assertThat(row.cells())
                .containsExactly(entry("Password", "secret"), entry("Username", "taro"));
        assertThat(row.has("Note")).isFalse();
        assertThat(row.cell("Note")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void takesAnyLineEnd(String lineEnd) {
        assertThat(
                        read(
                                String.join(
                                        lineEnd,
                                        "Username,Password",
                                        "a,1",
                                        "\"b\nc\rd\r\ne\",2",
                                        "",
                                        ",",
                                        "f,3")))
                .extracting(line -> ((CsvRow) line).cell("Username"))
                .containsExactly("a", "b\nc\rd\r\ne", "f");
    }

    @Test
    void countsTheLinesInsideOfACell() {
        assertThat(read("Username,Password\r\n\"a\r\nb\rc\nd\",1\r\n\r\nx,y,z"))
                .extracting(CsvLine::line)
                .containsExactly(2L, 7L);
    }

    @Test
    void takesTabsWhenTheHeaderHasThem() {
        var row = (CsvRow) read("Username\tPassword\na,b\t1\n").getFirst();

        assertThat(row.cell("Username")).isEqualTo("a,b");
    }

    @Test
    void keepsRowsOutOfLogs() {
        assertThat(read("Username,Password\na,secret\n").toString()).doesNotContain("secret");
    }
}
