package dev.accesscontrol.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.testing.Databases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SearchIndexesTests {

    private static final SearchedPart USERS = new SearchedPart("users", "users");
    private static final SearchedPart PLAN =
            new SearchedPart(
                    "plan_1", "plan_rows", "plan_id = '00000000-0000-0000-0000-000000000001'");

    private final List<SearchedPart> large = new ArrayList<>();

    private boolean busy;

    private JdbcTemplate database(String url) {
        var source = new DriverManagerDataSource(url, "postgres", "postgres");
        Databases.migrate(source);
        return new JdbcTemplate(source);
    }

    private SearchIndexes indexes(JdbcTemplate database) {
        return new SearchIndexes(database, List.of(new Parts()));
    }

    private final class Parts implements SearchedParts {

        @Override
        public List<SearchedPart> large() {
            return large;
        }

        @Override
        public boolean isBusy() {
            return busy;
        }
    }

    private static List<String> names(JdbcTemplate database) {
        return database.queryForList(
                "select indexname from pg_indexes where indexname like 'search!_%' escape '!' order by 1",
                String.class);
    }

    @Test
    void areMadeForWhatIsLargeAndGoWithIt() {
        var database = database(Databases.postgres());
        var indexes = indexes(database);
        large.addAll(List.of(USERS, PLAN));
        indexes.adjust();
        indexes.adjust();
        assertThat(names(database)).containsExactly("search_plan_1", "search_users");

        large.remove(PLAN);
        indexes.adjust();
        assertThat(names(database)).containsExactly("search_users");
    }

    @Test
    void waitUntilNobodyWritesVeryMuch() {
        var database = database(Databases.postgres());
        var indexes = indexes(database);
        large.add(USERS);
        busy = true;
        indexes.adjust();
        assertThat(names(database)).isEmpty();

        busy = false;
        indexes.adjust();
        assertThat(names(database)).containsExactly("search_users");
    }

    @Test
    void areMadeAnewWhenTheirMakingWasInterrupted() {
        var database = database(Databases.postgres());
        var indexes = indexes(database);
        large.add(USERS);
        indexes.adjust();
        database.update(
                "update pg_index set indisvalid = false where indexrelid = 'search_users'::regclass");
        indexes.adjust();

        assertThat(
                        database.queryForObject(
                                "select indisvalid from pg_index where indexrelid = 'search_users'::regclass",
                                Boolean.class))
                .isTrue();
    }

    @Test
    void findIdeographsByOneAndTwoOfThem() {
        var database = database(Databases.postgres() + "&options=-c%20enable_seqscan%3Doff");
        large.add(PLAN);
        indexes(database).adjust();
        database.execute(
                """
                insert into plan_rows (plan_id, position, run_order, action, username, username_key,
                  search_text)
                select '00000000-0000-0000-0000-000000000001', i, 4, 'ADD', 'x', 'x', md5(i::text)
                from generate_series(1, 20000) i
                """);
        database.execute("analyze plan_rows");

        for (var pattern : List.of("% 田%", "% 田 中%", "%wxyz%")) {
            assertThat(plan(database, pattern)).as(pattern).contains("search_plan_1");
        }
    }

    private static String plan(JdbcTemplate database, String pattern) {
        var lines =
                database.queryForList(
                        """
                        explain select 1 from plan_rows
                        where plan_id = '00000000-0000-0000-0000-000000000001'
                          and search_text like '%s' escape '!'
                        """
                                .formatted(pattern),
                        String.class);
        return String.join("\n", lines);
    }

    @Test
    void areNoneOnH2() {
        var database = database(Databases.h2());
        large.add(USERS);
        indexes(database).adjust();

        assertThat(
                        database.queryForList(
                                "select index_name from information_schema.indexes where index_name like 'search%'"))
                .isEmpty();
    }
}
