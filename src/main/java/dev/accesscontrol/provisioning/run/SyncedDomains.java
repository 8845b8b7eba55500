package dev.accesscontrol.provisioning.run;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Domains that a reviewed plan was executed of, to its end. */
@Component
public class SyncedDomains {

    private static final String SUCCEEDED =
            """
            r.domain_id = :domain and r.kind = 'SYNC'
            and r.state in ('SUCCEEDED', 'COMPLETED_WITH_FAILURES')\
            """;

    private final RunViews runs;

    SyncedDomains(RunViews runs) {
        this.runs = runs;
    }

    /** Whatever became of later syncs. */
    public boolean contains(UUID domainId) {
        return !runs.find(SUCCEEDED, Map.of("domain", domainId), 1).isEmpty();
    }
}
