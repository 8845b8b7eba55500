package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.run.PlanRowView;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of a plan with what its page derives from it. */
record PersonRow(PlanRowView row, List<ChangedItem> changes) {

    static PersonRow of(PlanRowView row) {
        return new PersonRow(row, ChangedItem.of(row));
    }

    static List<PersonRow> all(List<PlanRowView> rows) {
        return rows.stream().map(PersonRow::of).toList();
    }

    /** The person's items as they will be, of a leaving one as they are. */
    @Nullable Profile profile() {
        return row.after() == null ? row.before() : row.after();
    }

    public String displayName() {
        var profile = profile();
        return profile == null ? "" : profile.displayName();
    }

    public String upn() {
        var profile = profile();
        return profile == null ? "" : Objects.requireNonNullElse(profile.upn(), "");
    }

    /** Whether old and new values stand side by side. */
    public boolean updates() {
        return row.action() == Action.UPDATE;
    }

    /** Whether a sync was to apply it: Skip and Conflict never are. */
    public boolean applicable() {
        return row.action() != Action.SKIP && row.action() != Action.CONFLICT;
    }
}
