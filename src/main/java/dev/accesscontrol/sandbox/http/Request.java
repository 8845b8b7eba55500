package dev.accesscontrol.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request, read completely.
 *
 * @param path the raw path, still percent-encoded
 * @param headers by name in lower case, the first value of each
 * @param base scheme, host and port under which the client knows this server, without a slash at
 *     the end
 */
public record Request(
        String method,
        String path,
        @Nullable String rawQuery,
        Map<String, String> headers,
        byte[] body,
        String base) {

    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    public Parameters query() {
        return Parameters.parse(rawQuery);
    }

    public Parameters form() {
        return Parameters.parse(new String(body, StandardCharsets.UTF_8));
    }

    /** The decoded segments of the path; a plus sign in a path is a plus sign. */
    public List<String> segments() {
        return Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> Parameters.decode(segment.replace("+", "%2B")))
                .toList();
    }

    /** Path and query as sent. */
    public String target() {
        return rawQuery == null ? path : path + "?" + rawQuery;
    }

    public @Nullable String cookie(String name) {
        String all = header("cookie");
        for (String cookie : all == null ? new String[0] : all.split(";\\s*")) {
            if (cookie.startsWith(name + "=")) {
                return cookie.substring(name.length() + 1);
            }
        }
        return null;
    }
}
