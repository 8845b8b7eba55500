package dev.accesscontrol.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.testing.Databases;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BulkInsertTests {

    private static final BulkInsert<Row> INSERT =
            new BulkInsert<>(
                    "texts",
                    List.of(
                            new Column<>("place", "bigint", Row::place),
                            new Column<>("content", "varchar", Row::content),
                            new Column<>("certain", "boolean", Row::certain)));

    record Row(long place, @Nullable String content, boolean certain) {}

    static Stream<JdbcTemplate> databases() {
        return Stream.of(
                        new DriverManagerDataSource(Databases.h2()),
                        new DriverManagerDataSource(Databases.postgres(), "postgres", "postgres"))
                .map(JdbcTemplate::new);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsEveryCharacterOfATextAsItIs(JdbcTemplate database) {
        assertKept(
                database,
                "one\ttwo",
                "back\\slash",
                "two\nlines",
                "carriage\rreturn",
                "\\N",
                "\\.",
                "\\t",
                "end\\",
                "\b\f\u000b\u0001",
                "'quoted', \"too\"",
                "髙橋 \uD842\uDFB7 é",
                " ");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsNothingFromAnEmptyText(JdbcTemplate database) {
        assertKept(database, null, "", "null");
    }

    @Test
    void asksNothingOfTheDatabaseWhenThereAreNoRows() {
        INSERT.insert(new JdbcTemplate(), List.of());
    }

    private static void assertKept(JdbcTemplate database, @Nullable String... texts) {
        database.execute(
                "create table texts (place bigint, certain boolean, content varchar(100))");
        INSERT.insert(
                database,
                Stream.iterate(0, place -> place < texts.length, place -> place + 1)
                        .map(place -> new Row(place, texts[place], place % 2 == 0))
                        .toList());
        assertThat(database.queryForList("select content from texts order by place", String.class))
                .isEqualTo(Arrays.asList(texts));
        assertThat(
                        database.queryForObject(
                                "select count(*) from texts where certain", Integer.class))
                .isEqualTo((texts.length + 1) / 2);
    }
}
