package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.run.Plans;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.Runs;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the wizard's second half shows of each domain. */
@Component
class DomainReviews {

    private final Runs runs;
    private final Plans plans;

    DomainReviews(Runs runs, Plans plans) {
        this.runs = runs;
        this.plans = plans;
    }

    List<DomainReview> of(ConnectionView connection) {
        return connection.domains().stream().map(this::of).toList();
    }

    private DomainReview of(DomainView domain) {
        return new DomainReview(
                domain,
                runs.active(domain.id()).orElse(null),
                runs.latest(domain.id(), RunKind.DRY_RUN).orElse(null),
                runs.latest(domain.id(), RunKind.SYNC).orElse(null),
                plans.latest(domain.id()).orElse(null));
    }
}
