package dev.accesscontrol.directory;

import dev.accesscontrol.web.Pager;
import dev.accesscontrol.web.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds users for the console. */
@Component
public class UserSearch {

    private static final String SELECT =
            "select "
                    + UserRows.COLUMNS
                    + ", version, has_password, last_sign_in_at, created_at, updated_at from users";

    private final JdbcClient jdbc;

    UserSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<UserEntry> find(UserId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(UserSearch::read)
                .optional();
    }

    /**
     * One page of the users that match.
     *
     * @param page from 0; one behind the last is empty
     */
    public Rows<UserEntry> find(UserQuery query, int page) {
        var conditions = new Conditions(query);
        int size = Pager.DEFAULT_SIZE;
        long first = (long) page * size;
        var found =
                jdbc.sql(
                                "%s where %s order by %s limit %d offset %d"
                                        .formatted(
                                                SELECT,
                                                conditions.sql(),
                                                query.sort().columns,
                                                size,
                                                first))
                        .params(conditions.parameters)
                        .query(UserSearch::read)
                        .list();
        // A page that is not full is the last: a rare word need not be looked for twice.
        boolean last = !found.isEmpty() && found.size() < size || found.isEmpty() && page == 0;
        long total = last ? first + found.size() : count(conditions);
        return new Rows<>(found, new Pager(page, size, total));
    }

    private long count(Conditions conditions) {
        return jdbc.sql(
                        "select count(*) from (select 1 from users where %s limit %d) counted"
                                .formatted(conditions.sql(), Pager.COUNT_LIMIT + 1))
                .params(conditions.parameters)
                .query(Long.class)
                .single();
    }

    private static UserEntry read(ResultSet row, int number) throws SQLException {
        var lastSignIn = row.getObject("last_sign_in_at", OffsetDateTime.class);
        return new UserEntry(
                UserRows.read(row, number),
                row.getLong("version"),
                row.getBoolean("has_password"),
                instant(lastSignIn),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** The "where" of a query, with what it asks for as parameters. */
    private static final class Conditions {

        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Conditions(UserQuery query) {
            int number = 0;
            for (var pattern : SearchText.patterns(query.text())) {
                var word = "word" + number++;
                add(
                        "(search_text like :%1$s escape '!' or username_key like :%1$s escape '!')",
                        word, pattern);
            }
            if (query.status() != null) {
                add("status = :%s", "status", query.status().name());
            }
            if (query.role() != null) {
                add("role = :%s", "role", query.role().name());
            }
            if (query.hasPassword() != null) {
                add("has_password = :%s", "hasPassword", query.hasPassword());
            }
        }

        private void add(String condition, String name, Object value) {
            conditions.add(condition.formatted(name));
            parameters.put(name, value);
        }

        String sql() {
            return String.join(" and ", conditions);
        }
    }
}
