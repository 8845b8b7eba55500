package dev.accesscontrol.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decoded parameters of a query string or of a form; names may come several times. */
public record Parameters(Map<String, List<String>> values) {

    /**
     * @param encoded {@code a=1&b=2}, percent-encoded once; null is the same as empty
     */
    public static Parameters parse(@Nullable String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : encoded == null ? new String[0] : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decode(name), _ -> new ArrayList<>()).add(decode(value));
            }
        }
        return new Parameters(values);
    }

    public @Nullable String find(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.getFirst();
    }

    /** Empty when there is no such parameter. */
    public String text(String name) {
        String value = find(name);
        return value == null ? "" : value;
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Malformed escapes stay as they are: a server answers 400 for them, it does not fall over. */
    static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
