package dev.accesscontrol.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.accesscontrol.csv.CsvProblem.Code;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTests {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final long LIMIT = 1_000_000;
    private static final List<CsvColumn> COLUMNS =
            List.of(
                    CsvColumn.text("Username"),
                    CsvColumn.raw("Password"),
                    CsvColumn.text("Note").optional());

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
    void takesBackTheApostropheThatTheWriterPuts() {
        assertThat(names("Username,Password\n'=1,x\n''t,x\n't Hooft,x\n'',x\n".getBytes(UTF_8)))
                .containsExactly("=1", "'t", "'t Hooft", "'");
        assertThat(((CsvRow) read("Username,Password\nx,'=1\n").getFirst()).cell("Password"))
                .isEqualTo("'=1");
    }

    @Test
    void readsExactlyWhatWasWritten() {
        var random = new Random(20261124);
        for (int round = 0; round < 2_000; round++) {
            var rows = new ArrayList<List<String>>();
            for (int i = 0; i < 20; i++) {
                rows.add(List.of(cell(random) + "x", cell(random), cell(random)));
            }
            var bytes = new ByteArrayOutputStream();
            try (var csv = CsvWriter.to(bytes, COLUMNS)) {
                rows.forEach(csv::row);
            }
            assertThat(read(bytes.toByteArray()))
                    .extracting(line -> List.copyOf(((CsvRow) line).cells().values()))
                    .isEqualTo(rows);
        }
    }

    private static String cell(Random random) {
        var alphabet = List.of("'", "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "\"", ",", ";");
        var others = List.of("a", " ", "\\", "é", "山", "ﾃ", "😀", "\u202E", "\uFEFF", "<b>");
        var cell = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            var from = random.nextBoolean() ? alphabet : others;
            cell.append(from.get(random.nextInt(from.size())));
        }
        return cell.toString();
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void refusesAnEmptyFile(String text) {
        assertThat(read(text)).containsExactly(problem(0, "", Code.EMPTY));
    }

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

    @Test
    void keepsRowsOutOfLogs() {
        assertThat(read("Username,Password\na,secret\n").toString()).doesNotContain("secret");
    }

    private static CsvProblem problem(long line, String column, Code code, String... arguments) {
        return new CsvProblem(line, column, code, List.of(arguments));
    }

    private static List<String> names(byte[] bytes) {
        return read(bytes).stream().map(line -> ((CsvRow) line).cell("Username")).toList();
    }

    private static List<CsvLine> read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static List<CsvLine> read(byte[] bytes) {
        return all(CsvReader.of(stream(bytes), COLUMNS, LIMIT));
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static List<CsvLine> all(CsvReader reader) {
        try (reader) {
            var lines = new ArrayList<CsvLine>();
            reader.forEach(lines::add);
            return lines;
        }
    }
}
