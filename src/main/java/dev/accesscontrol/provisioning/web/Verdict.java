package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.web.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a plan before its rows are read.
 *
 * @param key the message; {@code KEY.do}, where there is a path, is the label of the link
 */
record Verdict(Notice.Kind kind, String key, List<Object> arguments, @Nullable String path) {

    static Verdict of(Notice.Kind kind, String key, Object... arguments) {
        return new Verdict(kind, key, List.of(arguments), null);
    }

    Verdict leadingTo(String target) {
        return new Verdict(kind, key, arguments, target);
    }
}
