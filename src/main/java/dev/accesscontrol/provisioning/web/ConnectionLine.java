package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.source.SourceFailure;
import org.jspecify.annotations.Nullable;

/**
 * A connection in [Provisioning Settings].
 *
 * @param next where its set-up goes on; null when it is finished
 * @param problem why the source cannot be read, when only people can mend it
 * @param periodic how the periodic sync of its domains stands
 */
record ConnectionLine(
        ConnectionView connection,
        @Nullable String next,
        @Nullable SourceFailure problem,
        PeriodicSummary periodic) {

    public Tag tag() {
        var consent = connection.consent();
        return switch (consent) {
            case WAITING -> new Tag("accent", "…", "connection.consent.WAITING");
            case GRANTED -> granted();
            case LOST -> new Tag("bad", "!", "connection.consent.LOST");
        };
    }

    private Tag granted() {
        if (problem != null) {
            return new Tag("bad", "!", "connection.no-access");
        }
        return next == null
                ? new Tag("good", "✓", "connection.consent.GRANTED")
                : new Tag("warn", "!", "connection.unfinished");
    }
}
