package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.source.SourceProvider;
import dev.accesscontrol.provisioning.source.Sources;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the pages of a connection tell of its service. */
@Component
class SourceDetails {

    /** Time enough to register the next certificate. */
    private static final Duration WARNING = Duration.ofDays(30);

    private final Sources sources;
    private final Clock clock;

    SourceDetails(Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    String connectPath(ConnectionView connection) {
        return sources.of(connection.service()).connectPath();
    }

    Optional<Credential> credential(ConnectionView connection) {
        return credential(sources.of(connection.service()));
    }

    /** Of all services. */
    List<Credential> endingSoon() {
        return sources.all().stream()
                .flatMap(source -> credential(source).stream())
                .filter(Credential::soon)
                .toList();
    }

    private Optional<Credential> credential(SourceProvider source) {
        var warnedFrom = clock.instant().plus(WARNING);
        return source.credentialEnd()
                .map(end -> new Credential(source.service(), end, end.isBefore(warnedFrom)));
    }

    /**
     * How this program identifies itself to a service.
     *
     * @param end when it ends
     * @param soon whether that is to be told before it is asked for
     */
    record Credential(String service, Instant end, boolean soon) {}
}
