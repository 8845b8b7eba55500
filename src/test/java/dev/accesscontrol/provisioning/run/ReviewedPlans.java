package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.plan.Warning;
import dev.accesscontrol.provisioning.source.FakeSource;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Plans about whose rows somebody decides. */
abstract class ReviewedPlans extends EngineOnADatabase {

    static final RowFilter BLOCKED =
            new RowFilter(null, "", false, false, Warning.SIGN_IN_BLOCKED, false);
    static final RowFilter EXCLUDED = new RowFilter(null, "", false, false, null, true);

    @Autowired Exclusions exclusions;

    static RowChoice all(RowFilter filter) {
        return new RowChoice.Matching(filter);
    }

    RowChoice rows(UUID plan, String... usernames) {
        return new RowChoice.Chosen(
                Arrays.stream(usernames).map(name -> row(plan, name).position()).toList());
    }

    long exclude(UUID plan, String... usernames) {
        return exclusions.exclude(plan, rows(plan, usernames), "a room", "boss");
    }

    void excludeRows(UUID plan, Action action) {
        exclusions.exclude(plan, all(new RowFilter(action, "", false, false)), "why", "boss");
    }

    PlanRowView row(UUID plan, String username) {
        return plans.rows(plan, RowFilter.ALL, null).content().stream()
                .filter(row -> row.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    static SourceUser blocked(String upn) {
        var p = FakeSource.person(upn);
        return new SourceUser(
                p.objectId(),
                upn,
                p.familyName(),
                p.givenName(),
                p.displayName(),
                p.email(),
                p.immutableId(),
                false,
                true,
                false);
    }
}
