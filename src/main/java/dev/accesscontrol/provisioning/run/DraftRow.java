package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.bulk.Column;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.provisioning.plan.Keys;
import dev.accesscontrol.provisioning.plan.PlannedChange;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a draft and how each of its columns is made. */
record DraftRow(UUID planId, long position, RowColumns columns) {

    private static final int NAME = 256;
    private static final int ADDRESS = 320;
    private static final int ID = 64;

    static final List<Column<DraftRow>> COLUMNS =
            Stream.of(
                            identity(),
                            profile("old_", RowColumns::before),
                            profile("new_", RowColumns::after),
                            remarks())
                    .flatMap(List::stream)
                    .toList();

    /** Who has the row, in the table of those that have one. */
    static final List<Column<DraftRow>> PERSON =
            List.of(
                    new Column<>("plan_id", "uuid", DraftRow::planId),
                    text("object_id", ID, RowColumns::objectId),
                    new Column<>("position", "bigint", DraftRow::position));

    static DraftRow of(Draft draft, PlannedChange change) {
        return new DraftRow(draft.planId(), draft.nextPosition(), RowColumns.of(change));
    }

    private static List<Column<DraftRow>> identity() {
        return List.of(
                new Column<>("plan_id", "uuid", DraftRow::planId),
                new Column<>("position", "bigint", DraftRow::position),
                new Column<>("run_order", "bigint", row -> (long) row.columns.runOrder()),
                text("action", 8, row -> row.action().name()),
                new Column<>("user_id", "uuid", row -> row.columns.userId()),
                text("object_id", ID, RowColumns::objectId),
                text("username", ADDRESS, RowColumns::username),
                text("username_key", ADDRESS, row -> Keys.of(row.username())),
                text("old_link_source", 100, DraftRow::linkSource),
                text("old_link_object_id", ID, DraftRow::linkObject));
    }

    private static @Nullable String linkSource(RowColumns row) {
        return row.beforeLink() == null ? null : row.beforeLink().source();
    }

    private static @Nullable String linkObject(RowColumns row) {
        return row.beforeLink() == null ? null : row.beforeLink().objectId();
    }

    private static List<Column<DraftRow>> profile(
            String prefix, Function<RowColumns, @Nullable Profile> items) {
        return List.of(
                item(prefix + "family_name", NAME, items, Profile::familyName),
                item(prefix + "given_name", NAME, items, Profile::givenName),
                item(prefix + "display_name", NAME, items, Profile::displayName),
                item(prefix + "email", ADDRESS, items, Profile::email),
                item(prefix + "upn", ADDRESS, items, Profile::upn),
                item(prefix + "upn_key", ADDRESS, items, it -> Keys.ofNullable(it.upn())),
                item(prefix + "immutable_id", NAME, items, Profile::immutableId));
    }

    private static List<Column<DraftRow>> remarks() {
        return List.of(
                text("pairing", 24, row -> row.pairing() == null ? null : row.pairing().name()),
                text("reason", 40, DraftRow::reason),
                text("reason_arguments", 2000, DraftRow::reasonArguments),
                text("warnings", 100, DraftRow::warnings),
                text("search_text", SearchText.LONGEST, SearchText::of));
    }

    private static @Nullable String reason(RowColumns row) {
        return row.reason() == null ? null : row.reason().code().name();
    }

    private static @Nullable String reasonArguments(RowColumns row) {
        return row.reason() == null ? null : ReasonArguments.write(row.reason().arguments());
    }

    private static @Nullable String warnings(RowColumns row) {
        return row.warnings().isEmpty()
                ? null
                : row.warnings().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static Column<DraftRow> item(
            String name,
            int longest,
            Function<RowColumns, @Nullable Profile> items,
            Function<Profile, @Nullable String> item) {
        return text(
                name,
                longest,
                row -> {
                    var profile = items.apply(row);
                    return profile == null ? null : item.apply(profile);
                });
    }

    /** Only items that are not applied can be longer than their column: they are shown cut. */
    private static Column<DraftRow> text(
            String name, int longest, Function<RowColumns, @Nullable String> text) {
        return new Column<>(
                name,
                "varchar",
                row -> {
                    var value = text.apply(row.columns);
                    return value == null ? null : Cut.to(longest, value);
                });
    }
}
