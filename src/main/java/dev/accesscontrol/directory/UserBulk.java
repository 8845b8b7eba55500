package dev.accesscontrol.directory;

import java.util.List;

/** Writing many users at once. */
public interface UserBulk {

    /**
     * Applies the changes in their order in set-based steps, inside the caller's transaction. A
     * change that cannot be applied is left out and does not spoil the others. Two changes of one
     * call may swap a unique key (UPN, ImmutableID) between their users. A user named twice is
     * changed once; the second change finds it changed since.
     *
     * @return one outcome for each change, in the same order
     */
    List<ChangeOutcome> apply(List<UserChange> changes);
}
