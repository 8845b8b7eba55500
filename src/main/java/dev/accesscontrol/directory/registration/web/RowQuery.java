package dev.accesscontrol.directory.registration.web;

import dev.accesscontrol.directory.registration.LineAction;
import dev.accesscontrol.directory.registration.RowFilter;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which lines of a file a page shows, as its address says. */
record RowQuery(String path, RowFilter filter) {

    static RowQuery of(String path, Map<String, String> parameters) {
        return new RowQuery(
                path,
                new RowFilter(
                        action(parameters.getOrDefault("action", "")),
                        "true".equals(parameters.get("warned")),
                        "true".equals(parameters.get("failed")),
                        parameters.getOrDefault("q", "").strip()));
    }

    private static @Nullable LineAction action(String name) {
        return Arrays.stream(LineAction.values())
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    RowQuery with(RowFilter other) {
        return new RowQuery(path, other);
    }

    /** The address of the first page. */
    public String address() {
        var address = UriComponentsBuilder.fromPath(path);
        if (filter.action() != null) {
            address.queryParam("action", filter.action());
        }
        if (filter.warned()) {
            address.queryParam("warned", true);
        }
        if (filter.failed()) {
            address.queryParam("failed", true);
        }
        if (!filter.text().isEmpty()) {
            address.queryParam("q", "{text}");
            return address.encode().buildAndExpand(filter.text()).toUriString();
        }
        return address.encode().toUriString();
    }
}
