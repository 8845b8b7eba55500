package dev.accesscontrol.directory;

import dev.accesscontrol.bulk.BulkInsert;
import dev.accesscontrol.bulk.Column;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A user who is added without a role and without a password. */
record NewRow(Wish wish, UserStatus status) {

    private static final List<Column<NewRow>> COLUMNS =
            List.of(
                    new Column<>("id", "uuid", row -> row.wish.id().value()),
                    new Column<>("version", "bigint", _ -> 0L),
                    text("username", Wish::username),
                    text("username_key", wish -> Keys.lower(wish.username())),
                    text("family_name", wish -> wish.profile().familyName()),
                    text("given_name", wish -> wish.profile().givenName()),
                    text("display_name", wish -> wish.profile().displayName()),
                    text("email", wish -> wish.profile().email()),
                    text("upn", wish -> wish.profile().upn()),
                    text("upn_key", wish -> Keys.lowerOrNull(wish.profile().upn())),
                    text("upn_domain", wish -> Keys.domain(wish.profile().upn())),
                    text("immutable_id", wish -> wish.profile().immutableId()),
                    new Column<>("status", "varchar", row -> row.status.name()),
                    text("role", _ -> Role.NONE.name()),
                    text("search_text", wish -> SearchText.of(wish.username(), wish.profile())),
                    text("link_source", wish -> wish.link() == null ? null : wish.link().source()),
                    text(
                            "link_object_id",
                            wish -> wish.link() == null ? null : wish.link().objectId()),
                    new Column<>("has_password", "boolean", _ -> false));

    static void insert(JdbcTemplate jdbc, List<NewRow> rows, Instant now) {
        var columns = new ArrayList<>(COLUMNS);
        var at = now.atOffset(ZoneOffset.UTC);
        columns.add(new Column<>("created_at", "timestamp with time zone", _ -> at));
        columns.add(new Column<>("updated_at", "timestamp with time zone", _ -> at));
        new BulkInsert<>("users", columns).insert(jdbc, rows);
    }

    private static Column<NewRow> text(String name, Function<Wish, @Nullable String> text) {
        return new Column<>(name, "varchar", row -> text.apply(row.wish));
    }
}
