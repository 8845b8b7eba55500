package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.periodic.PeriodicStandings;
import dev.accesscontrol.provisioning.periodic.PeriodicSync;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the result page shows of a connection's domains. */
@Component
class DomainResults {

    private final DomainReviews reviews;
    private final RunReports reports;
    private final PeriodicStandings periodic;

    DomainResults(DomainReviews reviews, RunReports reports, PeriodicStandings periodic) {
        this.reviews = reviews;
        this.reports = reports;
        this.periodic = periodic;
    }

    List<DomainResult> of(ConnectionView connection) {
        return reviews.of(connection).stream().map(this::result).toList();
    }

    /** The domains that periodic sync is offered for. */
    List<String> offered(ConnectionView connection) {
        return periodic.of(connection).stream()
                .filter(PeriodicSync::isOffered)
                .map(PeriodicSync::domain)
                .map(DomainView::name)
                .toList();
    }

    private DomainResult result(DomainReview review) {
        var sync = review.sync();
        return new DomainResult(review, sync == null ? null : reports.of(sync));
    }
}
