package dev.accesscontrol.provisioning.run;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a plan that is held. */
@Component
class HeldRows {

    private final JdbcClient jdbc;
    private final RowOutcomes outcomes;

    HeldRows(JdbcClient jdbc, RowOutcomes outcomes) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
    }

    /** Whether somebody was excluded from the domain's syncs whom the plan would still change. */
    boolean haveExcluded(Plan plan) {
        return jdbc.sql(
                                """
                                select count(*) from (
                                  select 1 from plan_rows p join exclusions x
                                    on x.domain_id = :domain and x.person_key = %s
                                  where p.plan_id = :plan and p.run_order < 8 limit 1) found
                                """
                                        .formatted(ExcludedRows.KEY))
                        .param("plan", plan.id())
                        .param("domain", plan.domainId())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What the cancelled run had come to is forgotten. */
    void begin(UUID planId) {
        outcomes.forget(planId);
    }
}
