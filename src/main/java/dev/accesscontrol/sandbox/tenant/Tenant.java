package dev.accesscontrol.sandbox.tenant;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A simulated tenant of Microsoft 365. */
public final class Tenant {

    private final UUID id;
    private final String name;
    private final List<Domain> domains;
    private final People people;
    private final Consent consent;
    private final InstantSource clock;
    private volatile Duration indexLag = Duration.ZERO;

    Tenant(UUID id, String name, List<Domain> domains, People people, InstantSource clock) {
        this.id = id;
        this.name = name;
        this.domains = domains;
        this.people = people;
        this.clock = clock;
        this.consent = new Consent(clock);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<Domain> domains() {
        return domains;
    }

    public Optional<Domain> domain(String domainName) {
        return domains.stream().filter(d -> d.name().equalsIgnoreCase(domainName)).findFirst();
    }

    public People people() {
        return people;
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
