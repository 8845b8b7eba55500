package dev.accesscontrol.directory;

import java.util.List;
import java.util.Map;

/**
 * Something that an administrator does with many users of the list at once; contributed as a bean,
 * its words are the messages {@code directory.action.NAME} and {@code directory.action.NAME.…}.
 */
public interface UserAction {

    /** For example {@code DISABLE}; stored, so it stays. */
    String name();

    /** Buttons are shown in ascending order. */
    int order();

    /**
     * Whether a user cannot sign in afterwards: then nobody does it to oneself, and not to the last
     * Global Admin.
     */
    boolean takesAccess();

    /**
     * Locks what others lock before the users, so that nobody waits in a circle; in the caller's
     * transaction, which locks the users next.
     */
    default void lockFirst(List<UserId> users) {}

    /**
     * Does it, in the caller's transaction.
     *
     * @param users locked by the caller; a few hundred
     * @param by the username of who is answerable
     * @return for each user what became of it
     */
    Map<UserId, ActionOutcome> apply(List<DirectoryUser> users, String by);
}
