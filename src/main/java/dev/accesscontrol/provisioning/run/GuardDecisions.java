package dev.accesscontrol.provisioning.run;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the guards against mass deletions leave to a person, each logged with the name. */
@Component
class GuardDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(GuardDecisions.class);

    private final PlanRelease release;
    private final HeldPlans held;
    private final ListingAcceptance acceptance;

    GuardDecisions(PlanRelease release, HeldPlans held, ListingAcceptance acceptance) {
        this.release = release;
        this.held = held;
        this.acceptance = acceptance;
    }

    UUID release(UUID planId, long typed, String actor) {
        LOG.info("{} releases plan {} for {} deletions", actor, planId, typed);
        return release.release(planId, typed, actor);
    }

    void dismiss(UUID planId, String actor) {
        LOG.info("{} dismisses plan {}", actor, planId);
        held.dismiss(planId, actor);
    }

    boolean acceptListing(UUID runId, String actor) {
        LOG.info("{} accepts the size of the listing of run {}", actor, runId);
        return acceptance.accept(runId, actor);
    }
}
