package dev.accesscontrol.microsoft365;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Bodies that Microsoft, or somebody who recorded it, published: src/test/resources/graph-samples.
 */
public final class Samples {

    private Samples() {}

    public static String sample(String name) {
        try (var stored = Samples.class.getResourceAsStream("/graph-samples/" + name + ".json")) {
            return new String(stored.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
