package dev.accesscontrol.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's own files, for tests about how they are written. */
final class SourceTree {

    static final Path JAVA = Path.of("src/main/java");
    static final Path TEMPLATES = Path.of("src/main/resources/templates");
    static final Path STATIC = Path.of("src/main/resources/static");
    static final Path MESSAGES = Path.of("src/main/resources/messages");

    private SourceTree() {}

    static List<Path> files(Path root, String suffix) {
        try (var found = Files.walk(root)) {
            return found.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
