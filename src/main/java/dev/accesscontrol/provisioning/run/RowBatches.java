package dev.accesscontrol.provisioning.run;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a plan that a sync has not come to yet, in their order. */
@Component
class RowBatches {

    private static final int SIZE = 1000;
    private static final int TO_CONFIRM = 100;

    private final JdbcClient jdbc;

    RowBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next rows of a stage; empty at its end. Exchanges come all at once. */
    List<PlanRow> next(UUID planId, Stage stage, long after) {
        return next(planId, stage, after, stage == Stage.EXCHANGES ? Integer.MAX_VALUE : SIZE);
    }

    /** As many as the source can be asked for before a run looks whether it is to stop. */
    List<PlanRow> nextToConfirm(UUID planId, long after) {
        return next(planId, Stage.DELETIONS, after, TO_CONFIRM);
    }

    private List<PlanRow> next(UUID planId, Stage stage, long after, int limit) {
        return jdbc.sql(
                        """
                        select * from plan_rows
                        where plan_id = :plan and run_order = :order and position > :after
                          and outcome is null
                        order by position limit :limit
                        """)
                .param("plan", planId)
                .param("order", stage.order())
                .param("after", after)
                .param("limit", limit)
                .query(PlanRowMapper.INSTANCE)
                .list();
    }

    /** How many rows of a phase were done before, by an earlier owner of the run. */
    long done(UUID planId, Stage stage) {
        return jdbc.sql(
                        """
                        select count(*) from plan_rows
                        where plan_id = :plan and run_order <= :order and run_order >= :first
                          and outcome is not null
                        """)
                .param("plan", planId)
                .param("order", stage.order())
                .param("first", stage == Stage.UPDATES ? Stage.EXCHANGES.order() : stage.order())
                .query(Long.class)
                .single();
    }
}
