package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.DomainReading;
import dev.accesscontrol.provisioning.connection.DomainReadings;
import dev.accesscontrol.provisioning.periodic.PeriodicStandings;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what is known of all domains of a tenant. */
@Component
class DomainOverviews {

    private final DomainReadings readings;
    private final DomainStates states;
    private final PeriodicStandings periodic;
    private final DomainsPages pages;

    DomainOverviews(
            DomainReadings readings,
            DomainStates states,
            PeriodicStandings periodic,
            DomainsPages pages) {
        this.readings = readings;
        this.states = states;
        this.periodic = periodic;
        this.pages = pages;
    }

    DomainOverview of(ConnectionView connection) {
        var reading = readings.of(connection.id());
        return new DomainOverview(
                periodic.of(connection).stream()
                        .map(standing -> states.of(standing, reading))
                        .toList(),
                others(connection, reading),
                reading);
    }

    private List<DomainLine> others(ConnectionView connection, DomainReading reading) {
        var rows =
                DomainSettingsForm.of(connection, reading, 0).domains().stream()
                        .filter(row -> !row.isTicked())
                        .toList();
        return pages.lines(connection, reading, rows);
    }
}
