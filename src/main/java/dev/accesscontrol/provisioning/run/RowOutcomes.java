package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.Reason;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what became of the rows of a plan. */
@Component
class RowOutcomes {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    RowOutcomes(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** Rows that are not applied, by their position. */
    void fail(UUID planId, Map<Long, Reason> failures) {
        jdbc.batchUpdate(
                """
                update plan_rows set outcome = 'FAILED', outcome_reason = ?, outcome_arguments = ?
                where plan_id = ? and position = ?
                """,
                List.copyOf(failures.entrySet()),
                1000,
                (row, failure) -> {
                    row.setString(1, failure.getValue().code().name());
                    row.setString(2, ReasonArguments.write(failure.getValue().arguments()));
                    row.setObject(3, planId);
                    row.setLong(4, failure.getKey());
                });
    }

    /** The rows of a batch that have no other outcome were applied. */
    void apply(UUID planId, Stage stage, List<PlanRow> batch) {
        client.sql(
                        """
                        update plan_rows set outcome = 'APPLIED'
                        where plan_id = :plan and run_order = :order
                          and position between :first and :last and outcome is null
                        """)
                .param("plan", planId)
                .param("order", stage.order())
                .param("first", batch.getFirst().position())
                .param("last", batch.getLast().position())
                .update();
    }

    /** A plan whose sync wrote nothing begins anew. */
    void forget(UUID planId) {
        client.sql(
                        """
                        update plan_rows set outcome = null, outcome_reason = null,
                          outcome_arguments = null
                        where plan_id = ? and run_order = 1 and outcome is not null
                        """)
                .param(planId)
                .update();
    }

    /** A sync does not solve conflicts: in its log they are failures, for the plan's reason. */
    void failConflicts(UUID planId) {
        client.sql(
                        """
                        update plan_rows set outcome = 'FAILED', outcome_reason = reason,
                          outcome_arguments = reason_arguments
                        where plan_id = ? and action = 'CONFLICT'
                        """)
                .param(planId)
                .update();
    }
}
