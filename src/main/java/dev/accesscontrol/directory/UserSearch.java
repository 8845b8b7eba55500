package dev.accesscontrol.directory;

import dev.accesscontrol.web.Pager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds users for the console. */
@Component
public class UserSearch {

    private static final int CHUNK = 5_000;
    private static final Source EVERYBODY = new Source("users where true", Map.of());

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
        long total = count(conditions);
        var users = query.isAll() ? EVERYBODY : source(conditions, total);
        var found = read(users, order, mark, size + 1);
        boolean more = found.size() > size;
        var rows = more ? found.subList(0, size) : found;
        if (mark != null && !mark.forwards()) {
            return more ? page(rows.reversed(), true, true, total) : find(query, order, null);
        }
        return page(rows, mark != null, more, total);
    }

    /**
     * Few users are gathered by what they have in common and then ordered; "offset 0" keeps
     * PostgreSQL from walking along the order instead, through a million users when the few are at
     * its end.
     */
    private static Source source(UserConditions conditions, long total) {
        return total > Pager.COUNT_LIMIT
                ? new Source("users where " + conditions.sql(), conditions.parameters())
                : new Source(
                        "(select * from users where "
                                + conditions.sql()
                                + " offset 0) few where true",
                        conditions.parameters());
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
        var users = new Source("users where " + conditions.sql(), conditions.parameters());
        var chunk = read(users, order, null, CHUNK);
        while (!chunk.isEmpty()) {
            chunk.forEach(row -> reader.accept(row.entry()));
            chunk =
                    chunk.size() < CHUNK
                            ? List.of()
                            : read(users, order, chunk.getLast().mark(true), CHUNK);
        }
    }

    private List<UserEntries.Placed> read(
            Source users, UserOrder order, @Nullable PageMark mark, int most) {
        var forwards = mark == null || mark.forwards();
        var key = mark == null ? null : order.key(mark.key());
        var sql =
                "select %s, %s as place from %s%s order by %s limit %d"
                        .formatted(
                                UserEntries.COLUMNS,
                                order.sort().key,
                                users.sql(),
                                key == null ? "" : " and " + order.behind(forwards),
                                order.columns(forwards),
                                most);
        var statement = jdbc.sql(sql).params(users.parameters());
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

    /** From where users are read: behind "from", to be gone on with "and". */
    private record Source(String sql, Map<String, Object> parameters) {}
}
