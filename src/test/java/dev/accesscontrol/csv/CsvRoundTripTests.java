package dev.accesscontrol.csv;

import static dev.accesscontrol.csv.ReadLines.COLUMNS;
import static dev.accesscontrol.csv.ReadLines.names;
import static dev.accesscontrol.csv.ReadLines.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvRoundTripTests {

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
}
