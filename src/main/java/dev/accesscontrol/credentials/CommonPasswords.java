package dev.accesscontrol.credentials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.passay.dictionary.ArrayWordList;
import org.passay.dictionary.WordList;
import org.passay.dictionary.sort.ArraysSort;

/** The passwords that guessers try first (NIST SP 800-63B, 3.1.1.2), in lower case, one a line. */
final class CommonPasswords {

    private CommonPasswords() {}

    static WordList list() {
        try (var file =
                Objects.requireNonNull(
                        CommonPasswords.class.getResourceAsStream("common-passwords.txt"))) {
            var words =
                    new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .toArray(String[]::new);
            return new ArrayWordList(words, false, new ArraysSort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
