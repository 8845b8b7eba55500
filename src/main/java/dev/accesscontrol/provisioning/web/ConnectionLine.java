package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import org.jspecify.annotations.Nullable;

/**
 * A connection in [Provisioning Settings].
 *
 * @param next where its set-up goes on; null when it is finished
 */
record ConnectionLine(ConnectionView connection, @Nullable String next) {

    public Tag tag() {
        var consent = connection.consent();
        return switch (consent) {
            case WAITING -> new Tag("accent", "…", "connection.consent.WAITING");
            case GRANTED ->
                    next == null
                            ? new Tag("good", "✓", "connection.consent.GRANTED")
                            : new Tag("warn", "!", "connection.unfinished");
            case LOST -> new Tag("bad", "!", "connection.consent.LOST");
        };
    }
}
