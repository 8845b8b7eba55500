package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.source.SourceProvider;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the people of domains: how many, then who, and what both UPN modes make of them. */
@Component
class PeopleReading {

    private final OfferedDomains offers;
    private final UserLookup users;

    PeopleReading(OfferedDomains offers, UserLookup users) {
        this.offers = offers;
        this.users = users;
    }

    void count(UUID id, SourceProvider source, String tenant, List<String> domains) {
        domains.forEach(domain -> offers.counted(id, domain, source.countUsers(tenant, domain)));
    }

    UsernamePreview preview(
            ConnectionView connection, SourceProvider source, List<String> domains) {
        var preview = new UsernamePreview();
        for (var domain : domains.stream().limit(UsernamePreview.MOST_DOMAINS).toList()) {
            preview.begin(domain);
            try {
                source.listUsers(connection.tenant(), domain, sink(connection, domain, preview));
            } catch (PreviewSink.Enough _) {
                // The preview knows its bound; the rest of the people is of no use to it.
            }
            offers.read(connection.id(), domain, preview.people());
        }
        return preview;
    }

    private PreviewSink sink(ConnectionView connection, String domain, UsernamePreview preview) {
        return new PreviewSink(
                preview,
                page -> UsernameHolders.among(users, connection.linkSource(), page),
                people -> offers.read(connection.id(), domain, people));
    }
}
