package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.UserId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of a run: the rows of the plan that it made or executed. */
@Component
public class RunRows {

    private static final int CHUNK = 1000;

    private final Runs runs;
    private final PlanRows rows;
    private final JdbcClient jdbc;

    RunRows(Runs runs, PlanRows rows, JdbcClient jdbc) {
        this.runs = runs;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** In the order in which they run, some at a time. A run without a plan has none. */
    public void forEach(UUID runId, Consumer<PlanRowView> reader) {
        var run = runs.get(runId);
        var plan = run.planId();
        if (plan != null) {
            boolean own = run.kind() == RunKind.DRY_RUN || isItsOwn(plan, runId);
            rows.forEach(
                    plan, RowFilter.ALL, row -> reader.accept(own ? row : row.withoutOutcome()));
        }
    }

    /**
     * The users that the sync added and that are still there; without those who came back from the
     * recycle bin, who have their password.
     */
    public void forEachAddedUser(UUID runId, Consumer<AddedUser> reader) {
        var run = runs.get(runId);
        if (run.kind() != RunKind.SYNC || run.planId() == null || !isItsOwn(run.planId(), runId)) {
            return;
        }
        long last = -1;
        for (var added = added(run.planId(), last);
                !added.isEmpty();
                added = added(run.planId(), last)) {
            added.forEach(one -> reader.accept(one.user()));
            last = added.getLast().position();
        }
    }

    /** A plan that was held and released has two runs; the outcomes are the second one's. */
    private boolean isItsOwn(UUID planId, UUID runId) {
        return jdbc.sql("select count(*) from plans where id = ? and coalesce(sync_run_id, ?) = ?")
                        .params(planId, runId, runId)
                        .query(Long.class)
                        .single()
                == 1;
    }

    private List<Added> added(UUID planId, long after) {
        return jdbc.sql(
                        """
                        select r.position, k.id, k.username from plan_rows r
                        join user_keys k on k.id = r.user_id
                        where r.plan_id = :plan and r.run_order = 4 and r.outcome = 'APPLIED'
                          and r.pairing is null
                          and r.position > :after
                        order by r.position limit :size
                        """)
                .param("plan", planId)
                .param("after", after)
                .param("size", CHUNK)
                .query((row, number) ->
                        new Added(
                                row.getLong(1),
                                new AddedUser(
                                        new UserId(row.getObject(2, UUID.class)),
                                        row.getString(3))))
                .list();
    }

    /** A user whom a sync added. */
    public record AddedUser(UserId id, String username) {}

    private record Added(long position, AddedUser user) {}
}
