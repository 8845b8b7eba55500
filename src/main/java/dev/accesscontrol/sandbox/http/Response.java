package dev.accesscontrol.sandbox.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One answer.
 *
 * @param cutAfter how many bytes of the body are sent before the connection is dropped; the whole
 *     body when it is not shorter
 */
public record Response(int status, Map<String, String> headers, byte[] body, int cutAfter) {

    public static Response of(int status, String contentType, byte[] body) {
        return new Response(status, Map.of("Content-Type", contentType), body, body.length);
    }

    public static Response text(int status, String text) {
        return of(status, "text/plain;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Response json(int status, byte[] body) {
        return of(status, "application/json; charset=utf-8", body);
    }

    /** A redirect that turns a POST into a GET. */
    public static Response redirect(String location) {
        return new Response(303, Map.of("Location", location), new byte[0], 0);
    }

    public Response with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Response(status, more, body, cutAfter);
    }

    /** The same answer, but the connection breaks in the middle of its body. */
    public Response cut() {
        return new Response(status, headers, body, body.length / 2);
    }

    public boolean isJson() {
        return headers.getOrDefault("Content-Type", "").startsWith("application/json");
    }

    boolean isCut() {
        return cutAfter < body.length;
    }

    /** Appends a parameter to an address that may have some already. */
    public static String append(String address, String name, String value) {
        return address
                + (address.contains("?") ? "&" : "?")
                + name
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
