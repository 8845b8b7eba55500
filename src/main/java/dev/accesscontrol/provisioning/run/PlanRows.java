package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.web.Pager;
import dev.accesscontrol.web.Rows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of plans in the order in which they run. */
@Component
class PlanRows {

    private static final int CHUNK = 1000;

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Rows<PlanRowView> page(UUID planId, RowFilter filter, int page) {
        var conditions = RowConditions.of(planId, filter);
        var size = Pager.DEFAULT_SIZE;
        var content =
                jdbc.sql(
                                "select * from plan_rows where "
                                        + conditions.sql()
                                        + " order by run_order, position limit :size offset :skip")
                        .params(conditions.parameters())
                        .param("size", size)
                        .param("skip", (long) page * size)
                        .query(PlanRowMapper.INSTANCE)
                        .list();
        return new Rows<>(views(content), new Pager(page, size, count(conditions)));
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
        var last = new Place(0, -1);
        for (var rows = after(conditions, last); !rows.isEmpty(); rows = after(conditions, last)) {
            rows.forEach(row -> reader.accept(row.view()));
            last = place(rows.getLast());
        }
    }

    private List<PlanRow> after(RowConditions conditions, Place last) {
        return jdbc.sql(
                        "select * from plan_rows where "
                                + conditions.sql()
                                + """
                                 and run_order >= :order
                                 and (run_order > :order or position > :position)
                                order by run_order, position limit :size
                                """)
                .params(conditions.parameters())
                .param("order", last.order())
                .param("position", last.position())
                .param("size", CHUNK)
                .query(PlanRowMapper.INSTANCE)
                .list();
    }

    private static Place place(PlanRow row) {
        return new Place(row.order(), row.position());
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

    private record Place(int order, long position) {}
}
