package dev.accesscontrol.directory.registration;

import dev.accesscontrol.web.KeyOrder;
import dev.accesscontrol.web.Pager;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import dev.accesscontrol.web.Slice;
import dev.accesscontrol.web.SortKey;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads the lines of a file for people, in the order of the file. */
@Component
class RowSearch {

    private static final int CHUNK = 1_000;
    private static final KeyOrder ORDER =
            new KeyOrder(SortKey.number("position"), SortKey.number("line"), false);

    private final JdbcClient jdbc;

    RowSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Rows<RegistrationRow> page(UUID id, RowFilter filter, @Nullable Place place) {
        return ORDER.page(
                place, count(id, filter), slice -> read(id, filter, slice), RowSearch::keys);
    }

    /** Hands over all lines of the filter, never holding more than some of them. */
    void forEach(UUID id, RowFilter filter, Consumer<RegistrationRow> reader) {
        var rows = read(id, filter, ORDER.slice(null, CHUNK));
        while (!rows.isEmpty()) {
            rows.forEach(reader);
            rows = read(id, filter, ORDER.behind(keys(rows.getLast()), CHUNK));
        }
    }

    private static List<?> keys(RegistrationRow row) {
        return List.of(row.position(), row.line());
    }

    private List<RegistrationRow> read(UUID id, RowFilter filter, Slice slice) {
        var sql = "select * from user_registration_rows where " + condition(filter) + slice.sql();
        return parameters(jdbc.sql(sql), id, filter)
                .params(slice.parameters())
                .query(RowStore::read)
                .list();
    }

    private long count(UUID id, RowFilter filter) {
        var sql =
                "select count(*) from (select 1 from user_registration_rows where "
                        + condition(filter)
                        + " limit "
                        + (Pager.COUNT_LIMIT + 1)
                        + ") counted";
        return parameters(jdbc.sql(sql), id, filter).query(Long.class).single();
    }

    private static String condition(RowFilter filter) {
        var sql = new StringBuilder("registration_id = :id");
        if (filter.action() != null) {
            sql.append(" and action = '").append(filter.action()).append('\'');
        }
        if (filter.warned()) {
            sql.append(" and managed_by is not null");
        }
        if (filter.failed()) {
            sql.append(" and outcome <> 'WAITING' and outcome <> 'DONE'");
        }
        if (!filter.text().isBlank()) {
            sql.append(" and (lower(username) like :text escape '!'");
            sql.append(" or lower(display_name) like :text escape '!')");
        }
        return sql.toString();
    }

    private static StatementSpec parameters(StatementSpec sql, UUID id, RowFilter filter) {
        var text = filter.text().strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        return sql.param("id", id).param("text", "%" + text.replace("\0", "") + "%");
    }
}
