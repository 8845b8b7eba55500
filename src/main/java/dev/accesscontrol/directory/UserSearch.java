package dev.accesscontrol.directory;

import dev.accesscontrol.web.Pager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds users for the console. */
@Component
public class UserSearch {

    private static final int CHUNK = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    UserSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<UserEntry> find(UserId id) {
        return jdbc.sql("select " + UserEntries.COLUMNS + " from users where id = :id")
                .param("id", id.value())
                .query(new UserEntries(clock.instant()))
                .optional();
    }

    /**
     * One page of the users that match.
     *
     * @param mark where it is; null for the first page
     */
    public UserPage find(UserQuery query, UserOrder order, @Nullable PageMark mark) {
        var conditions = new UserConditions(query, clock.instant());
        int size = Pager.DEFAULT_SIZE;
        var found = read(conditions, order, mark, size + 1);
        boolean more = found.size() > size;
        var rows = more ? found.subList(0, size) : found;
        if (mark != null && !mark.forwards()) {
            return more
                    ? page(rows.reversed(), true, true, count(conditions))
                    : find(query, order, null);
        }
        // All of them are here: a rare word need not be looked for twice.
        long total = mark == null && !more ? rows.size() : count(conditions);
        return page(rows, mark != null, more, total);
    }

    private static UserPage page(
            List<UserEntries.Placed> rows, boolean previous, boolean next, long total) {
        return new UserPage(
                rows.stream().map(UserEntries.Placed::entry).toList(),
                previous && !rows.isEmpty() ? rows.getFirst().mark(false) : null,
                next && !rows.isEmpty() ? rows.getLast().mark(true) : null,
                total);
    }

    /** All of them in their order, never holding more than some. */
    public void forEach(UserQuery query, UserOrder order, Consumer<UserEntry> reader) {
        var conditions = new UserConditions(query, clock.instant());
        var chunk = read(conditions, order, null, CHUNK);
        while (!chunk.isEmpty()) {
            chunk.forEach(row -> reader.accept(row.entry()));
            chunk =
                    chunk.size() < CHUNK
                            ? List.of()
                            : read(conditions, order, chunk.getLast().mark(true), CHUNK);
        }
    }

    private List<UserEntries.Placed> read(
            UserConditions conditions, UserOrder order, @Nullable PageMark mark, int most) {
        var forwards = mark == null || mark.forwards();
        var key = mark == null ? null : order.key(mark.key());
        var sql =
                "select %s, %s as place from users where %s%s order by %s limit %d"
                        .formatted(
                                UserEntries.COLUMNS,
                                order.sort().key,
                                conditions.sql(),
                                key == null ? "" : " and " + order.behind(forwards),
                                order.columns(forwards),
                                most);
        var statement = jdbc.sql(sql).params(conditions.parameters());
        if (mark != null && key != null) {
            statement = statement.param("key", key).param("id", mark.id().value());
        }
        return statement.query(new UserEntries(clock.instant()).placed(order)).list();
    }

    private long count(UserConditions conditions) {
        return jdbc.sql(
                        "select count(*) from (select 1 from users where %s limit %d) counted"
                                .formatted(conditions.sql(), Pager.COUNT_LIMIT + 1))
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }
}
