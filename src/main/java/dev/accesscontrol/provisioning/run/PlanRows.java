package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.web.KeyOrder;
import dev.accesscontrol.web.Pager;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import dev.accesscontrol.web.Slice;
import dev.accesscontrol.web.SortKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of plans in the order in which they run. */
@Component
class PlanRows {

    private static final int CHUNK = 1000;
    private static final KeyOrder ORDER =
            new KeyOrder(SortKey.number("run_order"), SortKey.number("position"), false);

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page.
     *
     * @param place where it is; null for the first page
     */
    Rows<PlanRowView> page(UUID planId, RowFilter filter, @Nullable Place place) {
        var conditions = RowConditions.of(planId, filter);
        var total = count(conditions);
        var source = source(conditions, filter, total);
        var rows =
                ORDER.page(place, total, slice -> read(source, conditions, slice), PlanRows::keys);
        return new Rows<>(views(rows.content()), rows.pager());
    }

    /**
     * Few rows are gathered by their text and then ordered; "offset 0" keeps PostgreSQL from
     * walking along the order instead, through a million rows when the few are at its end.
     */
    private static String source(RowConditions conditions, RowFilter filter, long total) {
        return filter.text().isBlank() || total > Pager.COUNT_LIMIT
                ? rowsOf(conditions)
                : "(select * from " + rowsOf(conditions) + " offset 0) few where true";
    }

    private static String rowsOf(RowConditions conditions) {
        return "plan_rows where " + conditions.sql();
    }

    private List<PlanRow> read(String source, RowConditions conditions, Slice slice) {
        return jdbc.sql("select * from " + source + slice.sql())
                .params(conditions.parameters())
                .params(slice.parameters())
                .query(PlanRowMapper.INSTANCE)
                .list();
    }

    private static List<?> keys(PlanRow row) {
        return List.of(row.order(), row.position());
    }

    Optional<PlanRowView> find(UUID planId, long position) {
        return jdbc.sql("select * from plan_rows where plan_id = :plan and position = :position")
                .param("plan", planId)
                .param("position", position)
                .query(PlanRowMapper.INSTANCE)
                .optional()
                .map(PlanRow::view);
    }

    /** Hands over all rows of the filter, never holding more than some of them. */
    void forEach(UUID planId, RowFilter filter, Consumer<PlanRowView> reader) {
        var conditions = RowConditions.of(planId, filter);
        var source = rowsOf(conditions);
        var rows = read(source, conditions, ORDER.slice(null, CHUNK));
        while (!rows.isEmpty()) {
            rows.forEach(row -> reader.accept(row.view()));
            rows = read(source, conditions, ORDER.behind(keys(rows.getLast()), CHUNK));
        }
    }

    /** What can be decided about the rows. */
    ChoiceSize size(RowConditions conditions) {
        return jdbc.sql(
                        """
                        select count(case when action = 'ADD' then 1 end),
                               count(case when action = 'UPDATE' then 1 end),
                               count(case when action = 'DELETE' then 1 end),
                               count(case when reason = 'EXCLUDED' then 1 end)
                        from plan_rows where\
                        """
                                + " "
                                + conditions.sql())
                .params(conditions.parameters())
                .query((row, number) ->
                        new ChoiceSize(
                                row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    private long count(RowConditions conditions) {
        return jdbc.sql(
                        "select count(*) from (select 1 from plan_rows where "
                                + conditions.sql()
                                + " limit :most) counted")
                .params(conditions.parameters())
                .param("most", Pager.COUNT_LIMIT + 1)
                .query(Long.class)
                .single();
    }

    private static List<PlanRowView> views(List<PlanRow> rows) {
        return rows.stream().map(PlanRow::view).toList();
    }
}
