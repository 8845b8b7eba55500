package dev.accesscontrol.provisioning.plan;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of a plan: what happens to one person, and why. */
public sealed interface PlannedChange {

    /**
     * Only at the source.
     *
     * @param userId the user that will be made, chosen now so that a repeated execution finds it
     * @param returning the deleted user who comes back instead, under the own id and username
     */
    record Add(
            UserId userId,
            String username,
            String objectId,
            Profile after,
            Set<Warning> warnings,
            @Nullable Returning returning)
            implements PlannedChange {}

    /**
     * In both, and an item differs or the link is still to be made. A pairing that only links is a
     * change as well: it is written, so it is reviewed.
     */
    record Update(
            DirectoryUser user,
            String objectId,
            Profile after,
            Pairing pairing,
            Set<Warning> warnings)
            implements PlannedChange {}

    /** Not at the source any more; the reason says how that was confirmed. */
    record Delete(DirectoryUser user, Reason reason) implements PlannedChange {}

    /** Left alone on purpose. */
    record Skip(
            String username,
            String objectId,
            @Nullable DirectoryUser user,
            Profile after,
            Reason reason)
            implements PlannedChange {}

    /** Cannot be applied until a person has decided something. */
    record Conflict(
            String username,
            String objectId,
            @Nullable DirectoryUser user,
            Profile after,
            Reason reason)
            implements PlannedChange {}
}
