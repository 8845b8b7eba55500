package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds rows of a plan that wish the same key, by grouping the plan: an index of each key would
 * cost every row more than this costs all of them. All rows that share a wish become conflicts;
 * each tells of one other.
 */
@Component
class SharedWishes {

    /** Keys that are looked at together. */
    private static final int GROUPS = 1_000;

    private static final int ROWS = 10_000;

    private final JdbcClient jdbc;
    private final RowConflicts conflicts;

    SharedWishes(JdbcClient jdbc, RowConflicts conflicts) {
        this.jdbc = jdbc;
        this.conflicts = conflicts;
    }

    /** Rows that became conflicts wish nothing any more, so this comes to an end. */
    void judge(UUID planId, Wish wish) {
        for (var shared = shared(planId, wish); !shared.isEmpty(); shared = shared(planId, wish)) {
            while (mark(planId, wish, shared) == ROWS) {
                // there are more of them
            }
        }
    }

    private Map<String, Wishers> shared(UUID planId, Wish wish) {
        var shared = new HashMap<String, Wishers>();
        jdbc.sql(
                        """
                        select %1$s, min(%2$s), max(%2$s) from plan_rows
                        where plan_id = :plan and %3$s and %1$s is not null
                        group by %1$s having count(*) > 1 limit %4$d
                        """
                                .formatted(wish.key, wish.who, wish.rows, GROUPS))
                .param("plan", planId)
                .query(row -> {
                    shared.put(row.getString(1), new Wishers(row.getString(2), row.getString(3)));
                });
        return shared;
    }

    private int mark(UUID planId, Wish wish, Map<String, Wishers> shared) {
        var reasons = new HashMap<Long, Reason>();
        jdbc.sql(
                        """
                        select position, %1$s, %2$s, %3$s from plan_rows
                        where plan_id = :plan and %4$s and %1$s in (:keys) limit %5$d
                        """
                                .formatted(wish.key, wish.what, wish.who, wish.rows, ROWS))
                .param("plan", planId)
                .param("keys", List.copyOf(shared.keySet()))
                .query(row -> {
                    var wishers = Objects.requireNonNull(shared.get(row.getString(2)));
                    reasons.put(
                            row.getLong(1),
                            Reason.of(
                                    wish.code,
                                    row.getString(3),
                                    wishers.otherThan(row.getString(4))));
                });
        conflicts.mark(planId, reasons);
        return reasons.size();
    }

    /** The first and the last by name of those who share a wish. */
    private record Wishers(String first, String last) {

        String otherThan(String one) {
            return one.equals(first) ? last : first;
        }
    }
}
