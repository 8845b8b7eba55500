package dev.accesscontrol.directory;

import dev.accesscontrol.web.Pager;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import dev.accesscontrol.web.Slice;
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
     * @param place where it is; null for the first page
     */
    public Rows<UserEntry> find(UserQuery query, UserOrder order, @Nullable Place place) {
        var conditions = new UserConditions(query, clock.instant());
        long total = count(conditions);
        var users = query.isAll() ? EVERYBODY : source(conditions, total);
        return order.keys().page(place, total, slice -> read(users, slice), order::keysOf);
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

    /** All of them in their order, never holding more than some. */
    public void forEach(UserQuery query, UserOrder order, Consumer<UserEntry> reader) {
        var conditions = new UserConditions(query, clock.instant());
        var users = new Source("users where " + conditions.sql(), conditions.parameters());
        var chunk = read(users, order.keys().slice(null, CHUNK));
        while (!chunk.isEmpty()) {
            chunk.forEach(reader);
            chunk =
                    chunk.size() < CHUNK
                            ? List.of()
                            : read(
                                    users,
                                    order.keys().behind(order.keysOf(chunk.getLast()), CHUNK));
        }
    }

    private List<UserEntry> read(Source users, Slice slice) {
        return jdbc.sql(
                        "select %s from %s%s"
                                .formatted(UserEntries.COLUMNS, users.sql(), slice.sql()))
                .params(users.parameters())
                .params(slice.parameters())
                .query(new UserEntries(clock.instant()))
                .list();
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
