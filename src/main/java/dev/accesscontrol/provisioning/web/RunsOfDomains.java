package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.DomainUse;
import dev.accesscontrol.provisioning.run.RunViews;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the settings, which know of no runs, whether a domain may go. */
@Component
class RunsOfDomains implements DomainUse {

    private static final String SYNCHRONISED =
            """
            r.domain_id = :domain and r.kind = 'SYNC'
            and (r.active_domain_id is not null or r.added + r.updated + r.deleted > 0)\
            """;

    private final RunViews runs;

    RunsOfDomains(RunViews runs) {
        this.runs = runs;
    }

    @Override
    public Use of(UUID domainId) {
        if (isThereOne(SYNCHRONISED, domainId)) {
            return Use.SYNCHRONISED;
        }
        return isThereOne("r.active_domain_id = :domain", domainId) ? Use.BUSY : Use.FREE;
    }

    private boolean isThereOne(String condition, UUID domainId) {
        return runs.count(condition, Map.of("domain", domainId)) > 0;
    }
}
