package dev.accesscontrol.provisioning.plan;

import dev.accesscontrol.directory.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the comparison of one person came to.
 *
 * @param objectId the person's
 * @param change null when source and Access Control agree: unchanged people leave no row
 * @param seen users that the person accounts for: they are no candidates for deletion
 */
public record Finding(String objectId, @Nullable PlannedChange change, List<UserId> seen) {

    public boolean unchanged() {
        return change == null;
    }
}
