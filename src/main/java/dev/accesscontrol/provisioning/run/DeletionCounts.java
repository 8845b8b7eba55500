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
    private final RecentDeletions recent;

    DeletionCounts(JdbcClient jdbc, UserLookup users, RecentDeletions recent) {
        this.jdbc = jdbc;
        this.users = users;
        this.recent = recent;
    }

    DeletionCheck check(Execution execution, DeletionLimit limit) {
        var task = execution.task();
        return new DeletionCheck(
                deletions(execution),
                task.trigger() == RunTrigger.PERIODIC ? recent.of(task.domainId()) : 0,
                users.countInDomain(task.domain()),
                limit,
                task.released());
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
