package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.connection.DomainOffer;
import dev.accesscontrol.provisioning.connection.DomainReading;
import dev.accesscontrol.provisioning.periodic.PeriodicSync;
import dev.accesscontrol.provisioning.plan.DeletionLimit;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.provisioning.run.Runs;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what [View Details] shows of a domain that is synchronised. */
@Component
class DomainStates {

    private final Runs runs;
    private final UserLookup users;

    DomainStates(Runs runs, UserLookup users) {
        this.runs = runs;
        this.users = users;
    }

    DomainState of(PeriodicSync periodic, DomainReading reading) {
        var domain = periodic.domain();
        return new DomainState(
                domain,
                periodic,
                latest(domain.id(), RunKind.DRY_RUN),
                latest(domain.id(), RunKind.SYNC),
                offer(reading, domain.name()),
                LimitMeaning.of(
                        new DeletionLimit(domain.maxDeletionsPercent()),
                        users.countInDomain(domain.name())));
    }

    private @Nullable RunView latest(UUID domainId, RunKind kind) {
        return runs.latest(domainId, kind).orElse(null);
    }

    private static @Nullable DomainOffer offer(DomainReading reading, String domain) {
        return reading.offers().stream()
                .filter(offer -> offer.name().equals(domain))
                .findFirst()
                .orElse(null);
    }
}
