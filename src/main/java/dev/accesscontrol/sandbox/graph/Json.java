package dev.accesscontrol.sandbox.graph;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers straight into bytes. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static byte[] write(int sizeHint, Consumer<JsonGenerator> body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(sizeHint);
        try (JsonGenerator json = MAPPER.createGenerator(bytes)) {
            json.writeStartObject();
            body.accept(json);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
