package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.plan.DeletionLimit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what the deletion limit is judged on, as it is now. */
@Component
class DeletionCounts {

    private final JdbcClient jdbc;
    private final UserLookup users;

    DeletionCounts(JdbcClient jdbc, UserLookup users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    DeletionCheck check(Execution execution, DeletionLimit limit) {
        return new DeletionCheck(
                deletions(execution), users.countInDomain(execution.task().domain()), limit);
    }

    /** Confirmed ones, of users who are still there. */
    private long deletions(Execution execution) {
        return jdbc.sql(
                        """
                        select count(*) from plan_rows r join user_keys k on k.id = r.user_id
                        where r.plan_id = ? and r.action = 'DELETE' and r.outcome is null
                        """)
                .param(execution.planId())
                .query(Long.class)
                .single();
    }
}
