package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.Reason;
import dev.accesscontrol.provisioning.plan.UpnMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What other domains' people want by now. A plan knows what they wanted when it was made; a plan of
 * another domain that was made since may know more.
 */
@Component
class RivalPlans {

    private final JdbcClient jdbc;

    RivalPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Additions of the batch whose username is wanted in another domain, by position. */
    Map<Long, Reason> conflicts(Execution execution, List<PlanRow> batch) {
        if (execution.mode() == UpnMode.ON) {
            return Map.of();
        }
        var reasons = new HashMap<Long, Reason>();
        jdbc.sql(
                        """
                        select r.position, r.username, min(o.new_upn)
                        from plan_rows r
                        join plans mine on mine.id = r.plan_id
                        join runs made on made.id = mine.dry_run_id
                        join plans p on p.connection_id = mine.connection_id
                          and p.domain_id <> mine.domain_id and p.state in ('READY', 'EXECUTED')
                          and p.made_at >= made.started_at
                        join plan_rows o on o.plan_id = p.id and o.username_key = r.username_key
                          and o.username_key not like '%@%'
                        where r.plan_id = :plan and r.run_order = 4
                          and r.position between :first and :last and o.object_id <> r.object_id
                          and (o.action = 'ADD' and (o.outcome is null or o.outcome = 'FAILED')
                            or o.reason = 'USERNAME_WANTED_TWICE')
                        group by r.position, r.username
                        """)
                .param("plan", execution.planId())
                .param("first", batch.getFirst().position())
                .param("last", batch.getLast().position())
                .query(row -> {
                    reasons.put(
                            row.getLong(1),
                            Reason.of(
                                    Reason.Code.USERNAME_WANTED_TWICE,
                                    row.getString(2),
                                    row.getString(3)));
                });
        return reasons;
    }
}
