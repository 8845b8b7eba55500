package dev.accesscontrol.sandbox;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON bodies, and the published samples to compare them with. */
public final class Body {

    private Body() {}

    public static JsonNode of(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    public static JsonNode sample(String name) {
        try (var in = Body.class.getResourceAsStream("/graph-samples/" + name + ".json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in, name));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    public static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }

    public static List<String> texts(JsonNode array, String property) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.path(property).asString()));
        return texts;
    }
}
