package dev.accesscontrol.directory;

import java.util.List;

/**
 * What became of users who should come back from the recycle bin. Who is in neither list is not
 * there any more: restored or given up by somebody else.
 *
 * @param restored as they were when they were deleted; none has its role any more
 * @param refused still in the recycle bin
 */
public record Restoration(List<DirectoryUser> restored, List<Refusal> refused) {

    /** How many come back without the role that they had. */
    public long formerAdministrators() {
        return restored.stream().filter(user -> user.role().isAdministrator()).count();
    }

    /**
     * A user who cannot come back.
     *
     * @param reason which key another user holds by now, or {@code REFUSED}
     */
    public record Refusal(DirectoryUser user, ChangeOutcome reason) {}
}
