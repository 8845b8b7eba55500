package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.Reason;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes rows of a draft conflicts, by their position. */
@Component
class RowConflicts {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;

    RowConflicts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void mark(UUID planId, Map<Long, Reason> reasons) {
        jdbc.batchUpdate(
                """
                update plan_rows set action = 'CONFLICT', run_order = ?, reason = ?,
                  reason_arguments = ?, warnings = null, pairing = null
                where plan_id = ? and position = ?
                """,
                List.copyOf(reasons.entrySet()),
                BATCH,
                (row, conflict) -> {
                    row.setInt(1, Stage.CONFLICTS);
                    row.setString(2, conflict.getValue().code().name());
                    row.setString(3, ReasonArguments.write(conflict.getValue().arguments()));
                    row.setObject(4, planId);
                    row.setLong(5, conflict.getKey());
                });
    }
}
