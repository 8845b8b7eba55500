package dev.accesscontrol.directory.registration;

import dev.accesscontrol.bulk.BulkInsert;
import dev.accesscontrol.bulk.Column;
import dev.accesscontrol.directory.UserId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A line on its way into the table.
 *
 * @param upnHolder who holds the UPN now that the line's user is to have; null when nobody else
 */
record StagedRow(
        UUID registration,
        long position,
        CheckedLine line,
        @Nullable UserId upnHolder,
        @Nullable UserId immutableIdHolder) {

    static final BulkInsert<StagedRow> INSERT =
            new BulkInsert<>(
                    "user_registration_rows",
                    List.of(
                            id("registration_id", StagedRow::registration),
                            number("position", StagedRow::position),
                            number("line", row -> row.line.line()),
                            text("action", row -> row.line.action().name()),
                            text("username", row -> row.line.username()),
                            text("display_name", row -> row.line.displayName()),
                            id("user_id", row -> value(row.line.user())),
                            new Column<>("version", "bigint", row -> row.line.version()),
                            text("username_key", row -> row.line.keys().username()),
                            text("upn_key", row -> row.line.keys().upn()),
                            text("immutable_id", row -> row.line.keys().immutableId()),
                            id("upn_holder", row -> value(row.upnHolder)),
                            id("immutable_id_holder", row -> value(row.immutableIdHolder)),
                            flag("frees_upn", row -> row.line.keys().freesUpn()),
                            flag("frees_immutable_id", row -> row.line.keys().freesImmutableId()),
                            flag("linked", _ -> false),
                            text("changes", row -> RowTexts.changes(row.line.changes())),
                            text("problems", row -> RowTexts.problems(row.line.problems())),
                            text("managed_by", row -> row.line.managedBy()),
                            text("outcome", StagedRow::outcome)));

    private @Nullable String outcome() {
        return line.isGood() ? LineOutcome.WAITING.name() : null;
    }

    private static @Nullable UUID value(@Nullable UserId id) {
        return id == null ? null : id.value();
    }

    private static Column<StagedRow> text(
            String name, Function<StagedRow, @Nullable String> value) {
        return new Column<>(name, "varchar", value::apply);
    }

    private static Column<StagedRow> id(String name, Function<StagedRow, @Nullable UUID> value) {
        return new Column<>(name, "uuid", value::apply);
    }

    private static Column<StagedRow> number(String name, Function<StagedRow, Long> value) {
        return new Column<>(name, "bigint", value::apply);
    }

    private static Column<StagedRow> flag(String name, Function<StagedRow, Boolean> value) {
        return new Column<>(name, "boolean", value::apply);
    }
}
