package dev.accesscontrol.provisioning.run;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Syncs over Max Allowed Deletions whose plan waits to be released or dismissed. */
@Component
public class HeldRuns {

    private static final String HELD =
            """
            r.id in (
              select p.sync_run_id from plans p where p.domain_id = :domain and p.state = 'HELD')\
            """;

    private final RunViews runs;

    HeldRuns(RunViews runs) {
        this.runs = runs;
    }

    /** The sync that was cancelled, which knows the numbers and the plan. */
    public Optional<RunView> of(UUID domainId) {
        return runs.find(HELD, Map.of("domain", domainId), 1).stream().findFirst();
    }
}
