package dev.accesscontrol.provisioning.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The wizard's dry run step: a panel for each domain, and whether there is a way on. */
record DryRunPage(List<DomainReview> domains) {

    public boolean isAnyReady() {
        return domains.stream().anyMatch(DomainReview::isReady);
    }

    /** Somebody is at work: the page looks again by itself. */
    public boolean isAnyActive() {
        return domains.stream().anyMatch(domain -> domain.active() != null);
    }

    /** The domain whose [Start Dry Run] is the one next act of the page, if there is one. */
    public @Nullable UUID next() {
        return firstWaiting().filter(ignored -> !isAnyReady()).orElse(null);
    }

    private Optional<UUID> firstWaiting() {
        return domains.stream()
                .filter(domain -> domain.active() == null && !domain.isReady())
                .map(domain -> domain.domain().id())
                .findFirst();
    }
}
