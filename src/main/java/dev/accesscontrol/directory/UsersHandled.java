package dev.accesscontrol.directory;

import java.util.List;
import java.util.UUID;

/**
 * An operation with many users was done with some of them; published in the transaction that did
 * it, in the job as in the request that starts it.
 *
 * @param action the name of a {@link UserAction}
 */
public record UsersHandled(UUID operation, String action, List<Handled> users) {

    /**
     * @param position in the operation, from 1
     */
    public record Handled(long position, UserId id, String username) {}
}
