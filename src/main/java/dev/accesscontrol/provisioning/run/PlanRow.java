package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.SourceLink;
import dev.accesscontrol.directory.UserChange;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UserStatus;
import dev.accesscontrol.provisioning.plan.Pairing;
import org.jspecify.annotations.Nullable;

/**
 * A stored row with what its execution needs.
 *
 * @param order when it runs: see {@link Stage}
 * @param beforeLink what the user was linked to when the plan was made
 */
record PlanRow(PlanRowView view, int order, @Nullable SourceLink beforeLink) {

    long position() {
        return view.position();
    }

    UserId userId() {
        return new UserId(present(view.userId()));
    }

    /**
     * What the row asks of the directory.
     *
     * @param source of the links that the plan makes
     * @param actor who is answerable for deletions and for who comes back
     */
    UserChange change(String source, String actor) {
        return switch (view.action()) {
            case ADD ->
                    returns()
                            ? new UserChange.Restore(
                                    userId(), view.username(), after(), link(source), actor)
                            : new UserChange.Add(userId(), view.username(), after(), link(source));
            case UPDATE -> new UserChange.Update(userId(), before(), after(), link(source));
            case DELETE -> new UserChange.Delete(userId(), before(), beforeLink, actor);
            case SKIP, CONFLICT ->
                    throw new IllegalStateException("row " + position() + " is not to be applied");
        };
    }

    /** Whether an Add brings somebody back from the recycle bin. */
    boolean returns() {
        return view.pairing() == Pairing.RETURNED;
    }

    /** The user whom a deletion is about, as it was when the plan was made. */
    DirectoryUser leaver() {
        return new DirectoryUser(
                userId(), view.username(), before(), UserStatus.ENABLED, Role.NONE, beforeLink);
    }

    Profile after() {
        return present(view.after());
    }

    private Profile before() {
        return present(view.before());
    }

    private SourceLink link(String source) {
        return new SourceLink(source, present(view.objectId()));
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("incomplete row");
        }
        return value;
    }
}
