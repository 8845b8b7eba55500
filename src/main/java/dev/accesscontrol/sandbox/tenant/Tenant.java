package dev.accesscontrol.sandbox.tenant;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A simulated tenant of Microsoft 365. */
public final class Tenant {

    /** Who the tenant is. */
    record Identity(UUID id, String name, List<Domain> domains) {}

    private final Identity identity;
    private final People people;
    private final Personnel personnel;
    private final Consent consent;
    private final InstantSource clock;
    private volatile Duration indexLag = Duration.ZERO;

    Tenant(Identity identity, People people, Newcomers newcomers, InstantSource clock) {
        this.identity = identity;
        this.people = people;
        this.personnel = new Personnel(people, identity.domains(), newcomers);
        this.clock = clock;
        this.consent = new Consent(clock);
    }

    public UUID id() {
        return identity.id();
    }

    public String name() {
        return identity.name();
    }

    public List<Domain> domains() {
        return identity.domains();
    }

    public Optional<Domain> domain(String name) {
        return domains().stream().filter(d -> d.name().equalsIgnoreCase(name)).findFirst();
    }

    public People people() {
        return people;
    }

    /** Changes to people, as an administrator makes them. */
    public Personnel personnel() {
        return personnel;
    }

    public Consent consent() {
        return consent;
    }

    /** How far the index behind advanced queries is behind the store. */
    public Duration indexLag() {
        return indexLag;
    }

    public void lagIndexBy(Duration lag) {
        indexLag = lag;
    }

    /** What advanced queries see. */
    public View index() {
        Duration lag = indexLag;
        return lag.isZero() ? new View.Live() : new View.AsOf(clock.instant().minus(lag));
    }

    /** Everything as at the start: people, consent, index. */
    public void reset() {
        people.reset();
        consent.reset();
        indexLag = Duration.ZERO;
    }
}
