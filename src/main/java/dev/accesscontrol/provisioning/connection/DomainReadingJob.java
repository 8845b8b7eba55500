package dev.accesscontrol.provisioning.connection;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.accesscontrol.provisioning.source.SourceDomain;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceProvider;
import dev.accesscontrol.provisioning.source.Sources;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads a tenant's domains, then how many people are in each, then who they are: what is wanted
 * first comes first, and each part is stored as soon as it is there.
 */
@Component
class DomainReadingJob {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("domain-reading");

    private final Sources sources;
    private final Connections connections;
    private final StoredReadings readings;
    private final PeopleReading people;

    DomainReadingJob(
            Sources sources,
            Connections connections,
            StoredReadings readings,
            PeopleReading people) {
        this.sources = sources;
        this.connections = connections;
        this.readings = readings;
        this.people = people;
    }

    void run(UUID id) {
        connections.find(id).ifPresent(this::read);
    }

    private void read(ConnectionView connection) {
        try {
            read(connection, sources.of(connection.service()));
        } catch (SourceException failed) {
            readings.failed(connection.id(), failed.failure());
        }
    }

    private void read(ConnectionView connection, SourceProvider source) {
        var domains = source.domains(connection.tenant());
        readings.listed(connection.id(), domains);
        var verified =
                domains.stream().filter(SourceDomain::verified).map(SourceDomain::name).toList();
        people.count(connection.id(), source, connection.tenant(), verified);
        readings.finished(connection.id(), people.preview(connection, source, verified));
    }
}
