package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.plan.DeletionLimit;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows plans as they stand now: by the clock, and by the limit of today. */
@Component
class PlanViews {

    private final Connections connections;
    private final RecentDeletions recent;
    private final Clock clock;

    PlanViews(Connections connections, RecentDeletions recent, Clock clock) {
        this.connections = connections;
        this.recent = recent;
        this.clock = clock;
    }

    PlanView of(Plan plan) {
        return plan.view(
                clock.instant(), limit(plan.connectionId(), plan.domainId()), recent(plan));
    }

    private long recent(Plan plan) {
        return plan.state() == PlanState.READY || plan.state() == PlanState.HELD
                ? recent.of(plan.domainId())
                : 0;
    }

    /** A domain that is not synchronised any more has none; its old plans can still be read. */
    private DeletionLimit limit(UUID connectionId, UUID domainId) {
        return connections.find(connectionId).map(ConnectionView::domains).stream()
                .flatMap(domains -> domains.stream())
                .filter(domain -> domain.id().equals(domainId))
                .map(DomainView::maxDeletionsPercent)
                .findFirst()
                .map(DeletionLimit::new)
                .orElse(DeletionLimit.DEFAULT);
    }
}
