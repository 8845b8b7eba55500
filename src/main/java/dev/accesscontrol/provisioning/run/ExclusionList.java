package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.web.KeyOrder;
import dev.accesscontrol.web.Pager;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import dev.accesscontrol.web.SortKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who is excluded. */
@Component
class ExclusionList {

    private static final String FOUND =
            "from exclusions where domain_id = :domain and " + RowConditions.TEXT;

    private static final KeyOrder ORDER =
            new KeyOrder(SortKey.time("excluded_at"), SortKey.text("person_key"), true);

    private final JdbcClient jdbc;

    ExclusionList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Rows<Exclusion> find(UUID domain, String text, @Nullable Place place) {
        return ORDER.page(
                place,
                countSome(domain, text),
                slice ->
                        found("select * " + FOUND + slice.sql(), domain, text)
                                .params(slice.parameters())
                                .query(ExclusionList::exclusion)
                                .list(),
                one -> List.of(one.excludedAt(), one.key()));
    }

    Optional<Exclusion> find(UUID domain, String key) {
        return jdbc.sql("select * from exclusions where domain_id = ? and person_key = ?")
                .params(domain, key)
                .query(ExclusionList::exclusion)
                .optional();
    }

    boolean isEmpty(UUID domain) {
        return jdbc.sql("select 1 from exclusions where domain_id = ? limit 1")
                .param(domain)
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    long count(UUID domain, String text) {
        return found("select count(*) " + FOUND, domain, text).query(Long.class).single();
    }

    /** Stops at {@link Pager#COUNT_LIMIT}. */
    private long countSome(UUID domain, String text) {
        return found("select count(*) from (select 1 " + FOUND + " limit :most) few", domain, text)
                .param("most", Pager.COUNT_LIMIT + 1)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec found(String sql, UUID domain, String text) {
        return jdbc.sql(sql).param("domain", domain).param("text", RowConditions.containing(text));
    }

    private static Exclusion exclusion(ResultSet row, int number) throws SQLException {
        return new Exclusion(
                row.getString("person_key"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("upn"),
                row.getString("note"),
                row.getString("excluded_by"),
                row.getObject("excluded_at", OffsetDateTime.class).toInstant());
    }
}
