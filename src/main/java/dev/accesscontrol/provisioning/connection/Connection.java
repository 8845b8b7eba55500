package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.plan.DeletionLimit;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.TenantConsented;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant whose administrator has consented, and what is synchronised from it. */
@Entity
@Table(name = "connections")
class Connection {

    @Id private UUID id;
    @Version private @Nullable Long version;
    private String service;
    private String tenant;
    private String name;

    @Enumerated(EnumType.STRING)
    private ConsentState consent;

    private String missingPermissions;
    @Embedded private @Nullable StoredFailure problem;

    @Enumerated(EnumType.STRING)
    private @Nullable UpnMode upnMode;

    private boolean upnModeFixed;
    private String consentedBy;
    private Instant consentedAt;
    private @Nullable Instant consentLostAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "connection_id", nullable = false, updatable = false)
    @OrderBy("name")
    private List<ConnectionDomain> domains = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Connection() {}

    /** The tenant's first consent. */
    Connection(TenantConsented event) {
        id = UUID.randomUUID();
        service = event.service();
        tenant = event.tenant();
        name = event.tenant();
        consent = ConsentState.WAITING;
        missingPermissions = "";
        consentedBy = event.consentedBy();
        consentedAt = event.at();
    }

    /** The same tenant consents again: the settings stay. */
    void renewConsent(TenantConsented event) {
        consentedBy = event.consentedBy();
        consentedAt = event.at();
        awaitAccess();
    }

    /** Whether the consent is effective is asked again from the beginning. */
    void awaitAccess() {
        consent = ConsentState.WAITING;
        consentLostAt = null;
        missingPermissions = "";
        problem = null;
    }

    void grantAccess(String tenantName) {
        consent = ConsentState.GRANTED;
        consentLostAt = null;
        name = tenantName.isBlank() ? tenant : tenantName;
        missingPermissions = "";
        problem = null;
    }

    void missPermissions(List<String> permissions) {
        missingPermissions = String.join(",", permissions);
        problem = null;
    }

    /** The access check was refused; whether it is tried again is not said here. */
    void refuseAccess(SourceFailure failure) {
        problem = StoredFailure.of(failure);
    }

    /**
     * Told again, it is lost since the first time.
     *
     * @return whether that is news
     */
    boolean loseConsent(SourceFailure failure, Instant now) {
        var news = consent != ConsentState.LOST;
        consent = ConsentState.LOST;
        consentLostAt = consentLostAt == null ? now : consentLostAt;
        problem = StoredFailure.of(failure);
        return news;
    }

    /**
     * @return whether that changes the usernames that a plan was made of
     * @throws IllegalStateException when the UPN Mode is fixed and this is another
     */
    boolean chooseUpnMode(UpnMode chosen) {
        if (chosen == upnMode) {
            return false;
        }
        if (upnModeFixed) {
            throw new IllegalStateException("the UPN Mode is fixed");
        }
        upnMode = chosen;
        return true;
    }

    void fixUpnMode() {
        upnModeFixed = true;
    }

    void releaseUpnMode() {
        upnModeFixed = false;
    }

    /**
     * These domains and no others are synchronised from now on.
     *
     * @return whether one has come or gone
     */
    boolean synchronise(Map<String, DeletionLimit> limits) {
        boolean changed = domains.removeIf(domain -> !limits.containsKey(domain.name()));
        for (var wanted : new TreeMap<>(limits).entrySet()) {
            changed |= allowDeletions(wanted.getKey(), wanted.getValue());
        }
        return changed;
    }

    /**
     * @return whether the domain is a new one
     */
    private boolean allowDeletions(String name, DeletionLimit limit) {
        var known = domains.stream().filter(own -> own.name().equals(name)).findFirst();
        known.ifPresentOrElse(
                domain -> domain.allowDeletions(limit),
                () -> domains.add(new ConnectionDomain(name, limit)));
        return known.isEmpty();
    }

    /**
     * @return false when there is no such domain
     */
    boolean allowDeletions(UUID domainId, DeletionLimit limit) {
        var found = domains.stream().filter(own -> own.id().equals(domainId)).findFirst();
        found.ifPresent(domain -> domain.allowDeletions(limit));
        return found.isPresent();
    }

    boolean synchronises(String domain) {
        return domains.stream().anyMatch(own -> own.name().equals(domain));
    }

    List<DomainView> domainsWithout(Set<String> names) {
        return domains.stream()
                .filter(domain -> !names.contains(domain.name()))
                .map(domain -> domain.view(id))
                .toList();
    }

    Optional<DomainView> domain(UUID domainId) {
        return domains.stream()
                .filter(domain -> domain.id().equals(domainId))
                .map(domain -> domain.view(id))
                .findFirst();
    }

    UUID id() {
        return id;
    }

    String service() {
        return service;
    }

    String tenant() {
        return tenant;
    }

    String name() {
        return name;
    }

    Instant consentedAt() {
        return consentedAt;
    }

    Optional<Instant> consentLostAt() {
        return Optional.ofNullable(consentLostAt);
    }

    /** Counts the changes; 0 until the first was stored. */
    long version() {
        return version == null ? 0 : version;
    }

    ConnectionView view() {
        return new ConnectionView(
                id,
                service,
                tenant,
                name,
                consent,
                missingPermissions.isEmpty() ? List.of() : List.of(missingPermissions.split(",")),
                problem == null ? null : problem.failure(),
                upnMode,
                upnModeFixed,
                consentedBy,
                consentedAt,
                domains.stream().map(domain -> domain.view(id)).toList());
    }
}
