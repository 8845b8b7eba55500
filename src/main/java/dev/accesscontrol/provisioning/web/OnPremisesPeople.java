package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.DomainReading;
import dev.accesscontrol.provisioning.connection.DomainReadings;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is synchronised from an Active Directory, as far as it was read before. */
@Component
class OnPremisesPeople {

    private final Connections connections;
    private final DomainReadings readings;

    OnPremisesPeople(Connections connections, DomainReadings readings) {
        this.connections = connections;
        this.readings = readings;
    }

    /** The domains that have such people. */
    List<Count> counts() {
        return connections.all().stream()
                .map(ConnectionView::id)
                .map(readings::of)
                .flatMap(OnPremisesPeople::counts)
                .toList();
    }

    private static Stream<Count> counts(DomainReading reading) {
        return reading.offers().stream()
                .flatMap(offer ->
                        Stream.ofNullable(offer.people())
                                .filter(people -> people.onPremises() > 0)
                                .map(people ->
                                        new Count(
                                                offer.name(),
                                                people.onPremises(),
                                                reading.partial())));
    }

    /**
     * @param atLeast not everybody was read
     */
    record Count(String domain, long people, boolean atLeast) {}
}
