package dev.accesscontrol.sandbox.controls;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said after the last changes, for the page that a redirect leads to. */
final class Notices {

    private static final int KEPT = 100;

    private final Map<String, Notice> notices =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Notice> eldest) {
                    return size() > KEPT;
                }
            };

    synchronized String keep(String text) {
        String key = UUID.randomUUID().toString();
        notices.put(key, new Notice(text, false));
        return key;
    }

    synchronized @Nullable Notice find(String key) {
        return notices.get(key);
    }
}
