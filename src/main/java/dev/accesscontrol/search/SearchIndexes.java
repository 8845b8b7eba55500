package dev.accesscontrol.search;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the indexes that searches need, beside the work on the tables ("concurrently"): rows that
 * are written by the million are indexed faster when they are all there. A search finds the same
 * without its index, more slowly. H2 has none of the kind and reads the whole table.
 */
@Component
class SearchIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndexes.class);

    private final JdbcTemplate jdbc;
    private final List<SearchedParts> parts;
    private boolean refused;

    SearchIndexes(JdbcTemplate jdbc, List<SearchedParts> parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** Outside any transaction. */
    void adjust() {
        if (!isPostgres()) {
            return;
        }
        var wanted =
                parts.stream()
                        .flatMap(it -> it.large().stream())
                        .collect(Collectors.toMap(SearchedPart::index, it -> it));
        var existing = existing();
        existing.forEach((index, valid) -> drop(index, valid && wanted.containsKey(index)));
        if (parts.stream().anyMatch(SearchedParts::isBusy)) {
            return;
        }
        wanted.values().stream()
                .filter(part -> !existing.getOrDefault(part.index(), false))
                .findAny()
                .ifPresent(this::create);
    }

    /** Whether they are complete: one whose making was interrupted is not. */
    private Map<String, Boolean> existing() {
        return jdbc
                .query(
                        """
                        select c.relname, i.indisvalid from pg_index i
                        join pg_class c on c.oid = i.indexrelid
                        where c.relnamespace = current_schema()::regnamespace
                          and starts_with(c.relname, ?)
                        """,
                        (row, _) -> Map.entry(row.getString(1), row.getBoolean(2)),
                        SearchedPart.PREFIX)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void drop(String index, boolean needed) {
        if (!needed) {
            jdbc.execute("drop index concurrently if exists \"" + index + "\"");
        }
    }

    private void create(SearchedPart part) {
        if (hasTrigrams()) {
            jdbc.execute(
                    "create index concurrently \"%s\" on %s using gin (search_text gin_trgm_ops)%s"
                            .formatted(
                                    part.index(),
                                    part.table(),
                                    part.condition().isEmpty()
                                            ? ""
                                            : " where " + part.condition()));
            LOG.info("searches of {} use the index {}", part.table(), part.index());
        }
    }

    /** An extension that comes with PostgreSQL; the owner of a database may add it. */
    private boolean hasTrigrams() {
        if (refused) {
            return false;
        }
        try {
            jdbc.execute("create extension if not exists pg_trgm");
            return true;
        } catch (DataAccessException e) {
            refused = true;
            LOG.warn("the extension pg_trgm is not there: searches read whole tables", e);
            return false;
        }
    }

    private boolean isPostgres() {
        return "PostgreSQL"
                .equals(
                        jdbc.execute((Connection connection) ->
                                connection.getMetaData().getDatabaseProductName()));
    }
}
