package dev.accesscontrol.directory;

import dev.accesscontrol.search.SearchedPart;
import dev.accesscontrol.search.SearchedParts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Users and deleted users, when there are many. */
@Component
class SearchedUsers implements SearchedParts {

    private final JdbcClient jdbc;

    SearchedUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SearchedPart> large() {
        return Stream.of("users", "deleted_users")
                .filter(this::isLarge)
                .map(table -> new SearchedPart(table, table))
                .toList();
    }

    private boolean isLarge(String table) {
        return jdbc.sql("select 1 from %s limit 1 offset %d".formatted(table, SearchedPart.FEW))
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
