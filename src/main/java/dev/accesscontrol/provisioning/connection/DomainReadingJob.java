package dev.accesscontrol.provisioning.connection;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.accesscontrol.provisioning.source.SourceDomain;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceProvider;
import dev.accesscontrol.provisioning.source.Sources;
import java.util.List;
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
    private final OfferedDomains offers;

    DomainReadingJob(
            Sources sources,
            Connections connections,
            StoredReadings readings,
            OfferedDomains offers) {
        this.sources = sources;
        this.connections = connections;
        this.readings = readings;
        this.offers = offers;
    }

    void run(UUID id) {
        connections.find(id).ifPresent(this::read);
    }

    private void read(ConnectionView connection) {
        try {
            read(connection.id(), sources.of(connection.service()), connection.tenant());
        } catch (SourceException failed) {
            readings.failed(connection.id(), failed.failure());
        }
    }

    private void read(UUID id, SourceProvider source, String tenant) {
        var domains = source.domains(tenant);
        readings.listed(id, domains);
        var verified =
                domains.stream().filter(SourceDomain::verified).map(SourceDomain::name).toList();
        verified.forEach(domain -> offers.counted(id, domain, source.countUsers(tenant, domain)));
        readings.finished(id, preview(id, source, tenant, verified));
    }

    private UsernamePreview preview(
            UUID id, SourceProvider source, String tenant, List<String> domains) {
        var preview = new UsernamePreview();
        for (var domain : domains.stream().limit(UsernamePreview.MOST_DOMAINS).toList()) {
            preview.begin(domain);
            var sink = new PreviewSink(preview, people -> offers.read(id, domain, people));
            try {
                source.listUsers(tenant, domain, sink);
            } catch (PreviewSink.Enough _) {
                // The preview knows its bound; the rest of the people is of no use to it.
            }
            offers.read(id, domain, preview.people());
        }
        return preview;
    }
}
