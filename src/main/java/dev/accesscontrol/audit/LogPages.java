package dev.accesscontrol.audit;

import dev.accesscontrol.web.KeyOrder;
import dev.accesscontrol.web.Pager;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import dev.accesscontrol.web.Slice;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads a log, the newest first.
 *
 * @param table with its alias, as {@code access_log a}
 */
record LogPages<T>(
        JdbcClient database,
        String table,
        KeyOrder order,
        RowMapper<T> mapper,
        Function<T, List<?>> keys) {

    private static final int CHUNK = 500;

    Rows<T> page(Conditions conditions, @Nullable Place place) {
        return order.page(place, count(conditions), slice -> find(conditions, slice), keys);
    }

    List<T> newest(Conditions conditions, int most) {
        return find(conditions, order.slice(null, most));
    }

    /** All of them, never holding more than some; what happens meanwhile is not among them. */
    void forEach(Conditions conditions, Consumer<List<T>> reader) {
        var chunk = newest(conditions, CHUNK);
        while (!chunk.isEmpty()) {
            reader.accept(chunk);
            chunk = find(conditions, order.behind(keys.apply(chunk.getLast()), CHUNK));
        }
    }

    private List<T> find(Conditions conditions, Slice slice) {
        return database.sql("select * from " + table + " where " + conditions.sql() + slice.sql())
                .params(conditions.parameters())
                .params(slice.parameters())
                .query(mapper)
                .list();
    }

    private long count(Conditions conditions) {
        return database.sql(
                        "select count(*) from (select 1 from %s where %s limit :most) counted"
                                .formatted(table, conditions.sql()))
                .params(conditions.parameters())
                .param("most", Pager.COUNT_LIMIT + 1)
                .query(Long.class)
                .single();
    }
}
