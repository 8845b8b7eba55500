package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.web.Pager;
import dev.accesscontrol.web.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who is excluded. */
@Component
class ExclusionList {

    private static final String FOUND =
            "from exclusions where domain_id = :domain and " + RowConditions.TEXT;

    private final JdbcClient jdbc;

    ExclusionList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Rows<Exclusion> find(UUID domain, String text, int page) {
        var size = Pager.DEFAULT_SIZE;
        var content =
                found(
                                "select * "
                                        + FOUND
                                        + " order by excluded_at desc, person_key limit :size offset :skip",
                                domain,
                                text)
                        .param("size", size)
                        .param("skip", (long) page * size)
                        .query(ExclusionList::exclusion)
                        .list();
        return new Rows<>(content, new Pager(page, size, countSome(domain, text)));
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
