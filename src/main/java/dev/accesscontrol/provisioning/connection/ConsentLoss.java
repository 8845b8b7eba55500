package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.source.SourceFailure;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A consent that is no more, in the caller's transaction. */
@Component
class ConsentLoss {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsentLoss(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void of(Connection connection, SourceFailure failure) {
        var now = clock.instant();
        if (connection.loseConsent(failure, now)) {
            events.publishEvent(new ConsentLost(connection.id(), connection.name(), now));
        }
    }
}
