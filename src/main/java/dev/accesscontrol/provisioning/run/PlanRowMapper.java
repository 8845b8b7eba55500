package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.SourceLink;
import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.plan.Pairing;
import dev.accesscontrol.provisioning.plan.Reason;
import dev.accesscontrol.provisioning.plan.Warning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of a plan. */
final class PlanRowMapper implements RowMapper<PlanRow> {

    static final PlanRowMapper INSTANCE = new PlanRowMapper();

    private PlanRowMapper() {}

    @Override
    public PlanRow mapRow(ResultSet row, int number) throws SQLException {
        var pairing = row.getString("pairing");
        var view =
                new PlanRowView(
                        row.getObject("plan_id", UUID.class),
                        row.getLong("position"),
                        Action.valueOf(row.getString("action")),
                        row.getObject("user_id", UUID.class),
                        row.getString("object_id"),
                        row.getString("username"),
                        profile(row, "old_"),
                        profile(row, "new_"),
                        pairing == null ? null : Pairing.valueOf(pairing),
                        reason(row, ""),
                        warnings(row.getString("warnings")),
                        outcome(row),
                        action(row.getString("was_action")));
        var source = row.getString("old_link_source");
        return new PlanRow(
                view,
                row.getInt("run_order"),
                source == null
                        ? null
                        : new SourceLink(source, row.getString("old_link_object_id")));
    }

    private static @Nullable Action action(@Nullable String name) {
        return name == null ? null : Action.valueOf(name);
    }

    /** The family name is never null in a profile, so it tells whether there is one. */
    private static @Nullable Profile profile(ResultSet row, String prefix) throws SQLException {
        var familyName = row.getString(prefix + "family_name");
        return familyName == null
                ? null
                : new Profile(
                        familyName,
                        row.getString(prefix + "given_name"),
                        row.getString(prefix + "display_name"),
                        row.getString(prefix + "email"),
                        row.getString(prefix + "upn"),
                        row.getString(prefix + "immutable_id"));
    }

    private static @Nullable Reason reason(ResultSet row, String prefix) throws SQLException {
        var code = row.getString(prefix + "reason");
        return code == null
                ? null
                : new Reason(
                        Reason.Code.valueOf(code),
                        ReasonArguments.read(row.getString(prefix + arguments(prefix))));
    }

    private static String arguments(String prefix) {
        return prefix.isEmpty() ? "reason_arguments" : "arguments";
    }

    private static Set<Warning> warnings(@Nullable String names) {
        var warnings = EnumSet.noneOf(Warning.class);
        if (names != null) {
            Arrays.stream(names.split(",")).map(Warning::valueOf).forEach(warnings::add);
        }
        return warnings;
    }

    private static PlanRowView.@Nullable Outcome outcome(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null ? null : new PlanRowView.Outcome(reason(row, "outcome_"));
    }
}
