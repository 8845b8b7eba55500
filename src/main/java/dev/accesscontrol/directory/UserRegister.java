package dev.accesscontrol.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reading and writing users for the lines of a file that an administrator has uploaded. */
public interface UserRegister {

    /** The users with these names, ignoring case, by their names in lower case. */
    Map<String, UserEntry> find(Collection<String> usernames);

    /**
     * Does what the lines say in set-based steps, inside the caller's transaction. A line that
     * cannot be done is left out whole and does not spoil the others; lines of one call may swap
     * unique keys between their users.
     *
     * @param lines one a user at most
     * @return one outcome for each line, in the same order
     */
    List<ChangeOutcome> apply(List<ReviewedLine> lines);
}
