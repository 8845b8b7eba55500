package dev.accesscontrol.directory;

import dev.accesscontrol.bulk.Column;
import dev.accesscontrol.directory.UserChange.Add;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A user who is added, and how each column of the table is made. */
record NewRow(Add add, OffsetDateTime now) {

    static final List<Column<NewRow>> COLUMNS =
            List.of(
                    new Column<>("id", "uuid", row -> row.add.id().value()),
                    new Column<>("version", "bigint", _ -> 0L),
                    text("username", Add::username),
                    text("username_key", add -> Keys.lower(add.username())),
                    text("family_name", add -> add.profile().familyName()),
                    text("given_name", add -> add.profile().givenName()),
                    text("display_name", add -> add.profile().displayName()),
                    text("email", add -> add.profile().email()),
                    text("upn", add -> add.profile().upn()),
                    text("upn_key", add -> Keys.lowerOrNull(add.profile().upn())),
                    text("upn_domain", add -> Keys.domain(add.profile().upn())),
                    text("immutable_id", add -> add.profile().immutableId()),
                    text("status", _ -> UserStatus.ENABLED.name()),
                    text("role", _ -> Role.NONE.name()),
                    text("search_text", add -> SearchText.of(add.username(), add.profile())),
                    text("link_source", add -> add.link().source()),
                    text("link_object_id", add -> add.link().objectId()),
                    new Column<>("has_password", "boolean", _ -> false),
                    new Column<>("created_at", "timestamp with time zone", NewRow::now),
                    new Column<>("updated_at", "timestamp with time zone", NewRow::now));

    private static Column<NewRow> text(String name, Function<Add, @Nullable String> text) {
        return new Column<>(name, "varchar", row -> text.apply(row.add));
    }
}
