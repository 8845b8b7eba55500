package dev.accesscontrol.sandbox.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The style sheet and the icon of the simulation's pages. */
public final class Files implements Area {

    private static final Map<String, String> TYPES =
            Map.of("sandbox.css", "text/css;charset=utf-8", "icon.svg", "image/svg+xml");

    @Override
    public @Nullable Response answer(Request request) {
        String name = request.path().replaceFirst("^/sandbox/", "");
        String type = TYPES.get(name);
        return type == null || !request.method().equals("GET") ? null : Pages.file(name, type);
    }
}
