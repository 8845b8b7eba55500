package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.web.OperationNote;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells what of a connection's settings an administrator has changed. */
final class SettingsNote {

    private SettingsNote() {}

    static void tell(ConnectionView before, ConnectionView after) {
        if (before.upnMode() != after.upnMode()) {
            OperationNote.of("connections", after.id(), after.name())
                    .changed("upn-mode", before.upnMode(), after.upnMode())
                    .tell();
        }
        Stream.concat(before.domains().stream(), after.domains().stream())
                .map(DomainView::id)
                .distinct()
                .forEach(domain -> tell(of(before, domain), of(after, domain)));
    }

    private static void tell(Optional<DomainView> before, Optional<DomainView> after) {
        var domain = after.or(() -> before).orElseThrow();
        if (!before.equals(after)) {
            OperationNote.of("domains", domain.id(), domain.name())
                    .changed("synchronised", before.isPresent(), after.isPresent())
                    .changed(
                            "max-deletions",
                            before.map(DomainView::maxDeletionsPercent).orElse(null),
                            after.map(DomainView::maxDeletionsPercent).orElse(null))
                    .tell();
        }
    }

    private static Optional<DomainView> of(ConnectionView connection, UUID domain) {
        return connection.domains().stream().filter(own -> own.id().equals(domain)).findFirst();
    }
}
