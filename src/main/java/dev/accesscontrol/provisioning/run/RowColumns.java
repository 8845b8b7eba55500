package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.SourceLink;
import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.plan.Pairing;
import dev.accesscontrol.provisioning.plan.PlannedChange;
import dev.accesscontrol.provisioning.plan.PlannedChange.Add;
import dev.accesscontrol.provisioning.plan.PlannedChange.Conflict;
import dev.accesscontrol.provisioning.plan.PlannedChange.Delete;
import dev.accesscontrol.provisioning.plan.PlannedChange.Skip;
import dev.accesscontrol.provisioning.plan.PlannedChange.Update;
import dev.accesscontrol.provisioning.plan.Reason;
import dev.accesscontrol.provisioning.plan.Warning;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A planned change, laid out as a row of the table. */
record RowColumns(
        Action action,
        int runOrder,
        @Nullable UUID userId,
        @Nullable String objectId,
        String username,
        @Nullable Profile before,
        @Nullable SourceLink beforeLink,
        @Nullable Profile after,
        @Nullable Pairing pairing,
        @Nullable Reason reason,
        Set<Warning> warnings) {

    static RowColumns of(PlannedChange change) {
        return switch (change) {
            case Add add ->
                    new RowColumns(
                            Action.ADD,
                            Stage.ADDITIONS.order(),
                            add.userId().value(),
                            add.objectId(),
                            add.username(),
                            null,
                            null,
                            add.after(),
                            returning(add) ? Pairing.RETURNED : null,
                            whyAdded(add),
                            add.warnings());
            case Update update ->
                    new RowColumns(
                            Action.UPDATE,
                            Stage.UPDATES.order(),
                            update.user().id().value(),
                            update.objectId(),
                            update.user().username(),
                            update.user().profile(),
                            update.user().link(),
                            update.after(),
                            update.pairing(),
                            null,
                            update.warnings());
            case Delete(var user, var reason) ->
                    new RowColumns(
                            Action.DELETE,
                            Stage.DELETIONS.order(),
                            user.id().value(),
                            user.link() == null ? null : user.link().objectId(),
                            user.username(),
                            user.profile(),
                            user.link(),
                            null,
                            null,
                            reason,
                            Set.of());
            case Skip(var username, var objectId, var user, var after, var reason) ->
                    unapplied(Action.SKIP, username, objectId, user, after, reason);
            case Conflict(var username, var objectId, var user, var after, var reason) ->
                    unapplied(Action.CONFLICT, username, objectId, user, after, reason);
        };
    }

    private static boolean returning(Add add) {
        return add.returning() != null;
    }

    private static @Nullable Reason whyAdded(Add add) {
        return add.returning() == null
                ? null
                : Reason.of(Reason.Code.RETURNS, add.returning().deletedOn());
    }

    private static RowColumns unapplied(
            Action action,
            String username,
            String objectId,
            @Nullable DirectoryUser user,
            Profile after,
            Reason reason) {
        return new RowColumns(
                action,
                Stage.orders(action)[0],
                user == null ? null : user.id().value(),
                objectId,
                username,
                user == null ? null : user.profile(),
                user == null ? null : user.link(),
                after,
                null,
                reason,
                Set.of());
    }
}
