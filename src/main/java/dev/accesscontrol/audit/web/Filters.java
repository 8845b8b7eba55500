package dev.accesscontrol.audit.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What a search asks for, as an address says it. */
final class Filters {

    private final Map<String, String> given = new LinkedHashMap<>();

    Filters add(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            given.put(name, value.toString());
        }
        return this;
    }

    boolean isEmpty() {
        return given.isEmpty();
    }

    String on(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        given.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(given).toUriString();
    }

    /** What somebody has written into the address that is no choice of the form is none. */
    static <E extends Enum<E>> @Nullable E choice(Class<E> of, @Nullable String text) {
        return Arrays.stream(of.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** No database takes a NUL, and no name has one. */
    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().replace('\0', '\uFFFD');
    }
}
