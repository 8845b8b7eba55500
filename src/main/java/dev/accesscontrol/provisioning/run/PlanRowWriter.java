package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.provisioning.plan.Keys;
import dev.accesscontrol.provisioning.plan.PlannedChange;
import dev.accesscontrol.provisioning.plan.Reason;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the rows of a plan while it is put together. */
@Component
class PlanRowWriter {

    private static final String INSERT =
            """
            insert into plan_rows (plan_id, position, run_order, action, user_id, object_id,
              username, username_key, old_family_name, old_given_name, old_display_name, old_email,
              old_upn, old_upn_key, old_immutable_id, old_link_source, old_link_object_id,
              new_family_name, new_given_name, new_display_name, new_email, new_upn, new_upn_key,
              new_immutable_id, pairing, reason, reason_arguments, warnings, search_text)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    PlanRowWriter(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes back the rows of people that come a second time.
     *
     * @return the people that had one
     */
    Set<String> remove(UUID planId, Collection<String> objectIds) {
        var values = Map.of("plan", planId, "ids", objectIds);
        var found =
                new HashSet<>(
                        jdbc.queryForList(
                                "select object_id from plan_rows where plan_id = :plan and object_id in (:ids)",
                                values,
                                String.class));
        if (!found.isEmpty()) {
            jdbc.update(
                    "delete from plan_rows where plan_id = :plan and object_id in (:ids)", values);
        }
        return found;
    }

    void insert(Draft draft, List<PlannedChange> changes) {
        jdbc.getJdbcTemplate()
                .batchUpdate(
                        INSERT,
                        changes,
                        1000,
                        (row, change) ->
                                new Binder(row)
                                        .bind(
                                                draft.planId(),
                                                draft.nextPosition(),
                                                RowColumns.of(change)));
    }

    /** Sets the parameters of one row, in the order of the statement. */
    private static final class Binder {

        private static final int NAME = 256;
        private static final int ADDRESS = 320;
        private final PreparedStatement row;
        private int index;

        Binder(PreparedStatement row) {
            this.row = row;
        }

        void bind(UUID planId, long position, RowColumns columns) throws SQLException {
            value(planId);
            value(position);
            value(columns.runOrder());
            value(columns.action().name());
            value(columns.userId());
            text(columns.objectId(), 64);
            text(columns.username(), ADDRESS);
            text(Keys.of(columns.username()), ADDRESS);
            profile(columns.before());
            var link = columns.beforeLink();
            value(link == null ? null : link.source());
            value(link == null ? null : link.objectId());
            profile(columns.after());
            value(columns.pairing() == null ? null : columns.pairing().name());
            reason(columns.reason());
            value(warnings(columns));
            value(SearchText.of(columns));
        }

        private void profile(@Nullable Profile items) throws SQLException {
            text(items == null ? null : items.familyName(), NAME);
            text(items == null ? null : items.givenName(), NAME);
            text(items == null ? null : items.displayName(), NAME);
            text(items == null ? null : items.email(), ADDRESS);
            text(items == null ? null : items.upn(), ADDRESS);
            text(items == null ? null : Keys.ofNullable(items.upn()), ADDRESS);
            text(items == null ? null : items.immutableId(), NAME);
        }

        private void reason(@Nullable Reason reason) throws SQLException {
            value(reason == null ? null : reason.code().name());
            value(reason == null ? null : ReasonArguments.write(reason.arguments()));
        }

        private static @Nullable String warnings(RowColumns columns) {
            return columns.warnings().isEmpty()
                    ? null
                    : columns.warnings().stream()
                            .map(Enum::name)
                            .sorted()
                            .collect(Collectors.joining(","));
        }

        /** Only items that are not applied can be longer than their column: they are shown cut. */
        private void text(@Nullable String text, int longest) throws SQLException {
            value(text == null ? null : Cut.to(longest, text));
        }

        private void value(@Nullable Object value) throws SQLException {
            row.setObject(++index, value);
        }
    }
}
