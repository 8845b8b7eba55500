package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.connection.DomainRefusal.Cause;
import dev.accesscontrol.provisioning.plan.DeletionLimit;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.web.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Which domains of a connection are synchronised, and how. */
@Component
@Transactional
public class DomainSettings {

    private final StoredConnections connections;
    private final OfferedDomains offers;
    private final ApplicationEventPublisher events;
    private final DomainUse use;

    DomainSettings(
            StoredConnections connections,
            OfferedDomains offers,
            ApplicationEventPublisher events,
            DomainUse use) {
        this.connections = connections;
        this.offers = offers;
        this.events = events;
        this.use = use;
    }

    /** What a form shows and must hand back, so that it changes nothing that it has not shown. */
    @Transactional(readOnly = true)
    public long version(UUID id) {
        return connections.get(id).version();
    }

    /**
     * These domains and no others are synchronised from now on. A change of the UPN Mode or of the
     * domains, which decides what is a collision and who has left, expires the plans.
     *
     * @param version see {@link #version}
     * @return what of it cannot be; then nothing was changed
     * @throws StaleSettingsException when somebody else changed the settings meanwhile
     */
    public List<DomainRefusal> save(
            UUID id, long version, UpnMode upnMode, Map<String, DeletionLimit> limits) {
        var connection = forChange(id, version);
        var refusals = refusals(connection, limits.keySet().stream().sorted().toList());
        if (!refusals.isEmpty()) {
            return refusals;
        }
        var before = connection.view();
        var leaving = connection.domainsWithout(limits.keySet());
        if (connection.chooseUpnMode(upnMode) | connection.synchronise(limits)) {
            events.publishEvent(new ConnectionSettingsChanged(id));
        }
        SettingsNote.tell(before, connection.view());
        return orAllBack(staying(leaving));
    }

    /** Judged last: a sync that was started meanwhile had its plan, which is expired by now. */
    private List<DomainRefusal> staying(List<DomainView> leaving) {
        return leaving.stream()
                .flatMap(domain ->
                        switch (use.of(domain.id())) {
                            case FREE -> Stream.empty();
                            case BUSY ->
                                    Stream.of(
                                            new DomainRefusal(domain.name(), Cause.RUN_ACTIVE, ""));
                            case SYNCHRONISED ->
                                    Stream.of(
                                            new DomainRefusal(
                                                    domain.name(), Cause.SYNCHRONISED, ""));
                        })
                .toList();
    }

    private static List<DomainRefusal> orAllBack(List<DomainRefusal> refusals) {
        if (!refusals.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return refusals;
    }

    /**
     * Changes Max Allowed Deletions of one domain; plans stay, the limit is judged when they run.
     */
    public void allowDeletions(UUID id, long version, UUID domainId, DeletionLimit limit) {
        var connection = forChange(id, version);
        var before = connection.view();
        if (!connection.allowDeletions(domainId, limit)) {
            throw new NotFoundException("domain " + domainId);
        }
        SettingsNote.tell(before, connection.view());
    }

    private Connection forChange(UUID id, long version) {
        var connection =
                connections
                        .findForChange(id)
                        .orElseThrow(() -> new NotFoundException("connection " + id));
        if (connection.version() != version) {
            throw new StaleSettingsException();
        }
        return connection;
    }

    private List<DomainRefusal> refusals(Connection connection, List<String> domains) {
        var refusals = new ArrayList<DomainRefusal>();
        var offered = offers.of(connection.id());
        for (var domain : domains) {
            if (!connection.synchronises(domain)) {
                refusal(domain, offered).ifPresent(refusals::add);
            }
        }
        return refusals;
    }

    private Optional<DomainRefusal> refusal(String domain, List<DomainOffer> offered) {
        var offer = offered.stream().filter(known -> known.name().equals(domain)).findFirst();
        if (offer.isEmpty()) {
            return Optional.of(new DomainRefusal(domain, Cause.NOT_OFFERED, ""));
        }
        if (!offer.get().verified()) {
            return Optional.of(new DomainRefusal(domain, Cause.NOT_VERIFIED, ""));
        }
        return connections
                .findByDomainName(domain)
                .map(other -> new DomainRefusal(domain, Cause.OF_ANOTHER_CONNECTION, other.name()));
    }
}
