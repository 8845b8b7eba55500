package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.DomainOffer;
import dev.accesscontrol.provisioning.connection.DomainReading;
import dev.accesscontrol.provisioning.connection.DomainUse;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.connection.WizardTrail;
import dev.accesscontrol.provisioning.plan.DeletionLimit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is known of the domains of a form. */
@Component
class DomainsPages {

    private final Connections connections;
    private final UserLookup users;
    private final DomainUse use;
    private final WizardTrail trail;

    DomainsPages(Connections connections, UserLookup users, DomainUse use, WizardTrail trail) {
        this.connections = connections;
        this.users = users;
        this.use = use;
        this.trail = trail;
    }

    DomainsPage page(ConnectionView connection, DomainReading reading, DomainSettingsForm form) {
        return new DomainsPage(
                connection,
                reading,
                lines(connection, reading, form.domains()),
                trail.forStep(connection, WizardTrail.DOMAINS));
    }

    /** Counts the users of each domain, which takes a while when they are many. */
    List<DomainLine> lines(
            ConnectionView connection, DomainReading reading, List<DomainSettingsForm.Row> rows) {
        var others = domainsOfOthers(connection.id());
        return rows.stream().map(row -> line(connection, reading, row, others)).toList();
    }

    /** Where [Continue] leads. */
    String next(ConnectionView connection) {
        return trail.next(connection, WizardTrail.DOMAINS);
    }

    /** The ticked domains; one that a sync was executed of stays, ticked or not. */
    Map<String, DeletionLimit> limits(ConnectionView connection, DomainSettingsForm form) {
        var limits = new HashMap<String, DeletionLimit>();
        connection.domains().stream()
                .filter(this::isInUse)
                .forEach(own ->
                        limits.put(own.name(), new DeletionLimit(own.maxDeletionsPercent())));
        for (var row : form.domains()) {
            var name = Objects.requireNonNullElse(row.name(), "");
            if (row.isTicked() || limits.containsKey(name)) {
                DomainSettingsForm.limit(row.maxDeletions())
                        .ifPresent(limit -> limits.put(name, limit));
            }
        }
        return limits;
    }

    private DomainLine line(
            ConnectionView connection,
            DomainReading reading,
            DomainSettingsForm.Row row,
            Map<String, String> others) {
        var name = Objects.requireNonNullElse(row.name(), "");
        var own = own(connection, name);
        boolean inUse = own.filter(this::isInUse).isPresent();
        return new DomainLine(
                name,
                row.isTicked() || inUse,
                Objects.requireNonNullElse(row.maxDeletions(), ""),
                offer(reading, name),
                own.isPresent(),
                inUse,
                others.get(name),
                users.countInDomain(name));
    }

    private Map<String, String> domainsOfOthers(UUID connection) {
        var others = new HashMap<String, String>();
        for (var other : connections.all()) {
            if (!other.id().equals(connection)) {
                other.domains().forEach(domain -> others.put(domain.name(), other.name()));
            }
        }
        return others;
    }

    private boolean isInUse(DomainView domain) {
        return use.of(domain.id()) == DomainUse.Use.SYNCHRONISED;
    }

    private static Optional<DomainView> own(ConnectionView connection, String name) {
        return connection.domains().stream().filter(own -> own.name().equals(name)).findFirst();
    }

    private static @Nullable DomainOffer offer(DomainReading reading, String name) {
        return reading.offers().stream()
                .filter(offer -> offer.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
