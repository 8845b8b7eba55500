package dev.accesscontrol.csv;

import static dev.accesscontrol.csv.ReadLines.names;
import static dev.accesscontrol.csv.ReadLines.problem;
import static dev.accesscontrol.csv.ReadLines.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.csv.CsvProblem.Code;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderEncodingTests {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    @Test
    void recognisesUtf8WithAndWithoutByteOrderMarkAndShiftJis() {
        var text = "Username,Password\n山田 太郎①髙,ﾊﾟｽ\n";

        assertThat(names(text.getBytes(UTF_8))).containsExactly("山田 太郎①髙");
        assertThat(names(("\uFEFF" + text).getBytes(UTF_8))).containsExactly("山田 太郎①髙");
        assertThat(names(text.getBytes(SHIFT_JIS))).containsExactly("山田 太郎①髙");
        assertThat(names(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("山田 太郎①髙");
    }

    @ParameterizedTest
    @ValueSource(ints = {65_500, 65_534, 65_535, 65_536, 65_537, 200_000})
    void recognisesTheEncodingOfAFileWhoseFirstJapaneseNameComesLate(int before) {
        var head = "Username,Password\n";
        var text = head + "x".repeat(before - head.length()) + "山田,1\n高橋,2\n";

        for (var encoding : List.of(UTF_8, SHIFT_JIS)) {
            assertThat(names(text.getBytes(encoding)))
                    .hasSize(2)
                    .first()
                    .asString()
                    .endsWith("x山田");
        }
    }

    @Test
    void reportsBytesThatAreNoText() {
        var bytes = "Username,Password\né,1\nb?,2\nc,3\n".getBytes(UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xFF;

        assertThat(read(bytes))
                .hasSize(3)
                .element(1)
                .isEqualTo(problem(3, "Username", Code.UNDECODABLE));
    }

    @Test
    void reportsControlCharacters() {
        assertThat(read("Username,Password\na\u0007,1\nb,2\n"))
                .startsWith(problem(2, "Username", Code.CONTROL_CHARACTER, "U+0007"))
                .hasSize(2);
    }

    @Test
    void reportsANulThatComesLate() {
        var text = "Username,Password\n" + "a,1\n".repeat(30_000) + "b\0,2\n";

        assertThat(read(text))
                .last()
                .isEqualTo(problem(30_002, "Username", Code.CONTROL_CHARACTER, "U+0000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004", "%PDF-1.7", "Username,\0Password"})
    void refusesWhatIsNoText(String start) {
        assertThat(read(start)).containsExactly(problem(0, "", Code.NOT_TEXT));
    }
}
