package dev.accesscontrol.provisioning.run;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Emptying the tables in which a plan is put together. */
@Component
class PlanTables {

    private final JdbcClient jdbc;

    PlanTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets everything that the listing of the plan's domain has brought. */
    void forgetListing(UUID planId) {
        delete("plan_rows", planId);
        delete("plan_people", planId);
        delete("plan_seen", planId);
    }

    /** What only the making of a plan needs. */
    void forgetScaffolding(UUID planId) {
        delete("plan_people", planId);
        delete("plan_seen", planId);
        delete("plan_claims", planId);
    }

    /** Plans that a dry run has begun and not completed. */
    List<UUID> incomplete(UUID dryRunId) {
        return jdbc.sql("select id from plans where dry_run_id = ? and state = 'INCOMPLETE'")
                .param(dryRunId)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    void drop(UUID planId) {
        forgetListing(planId);
        delete("plan_claims", planId);
        jdbc.sql("delete from plans where id = ?").param(planId).update();
    }

    private void delete(String table, UUID planId) {
        jdbc.sql("delete from " + table + " where plan_id = ?").param(planId).update();
    }
}
