package dev.accesscontrol.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator has reviewed of a line of a file, and wants done.
 *
 * @param version of the user that was reviewed; null: the user is to be added
 * @param username as it is, or as it is to be
 * @param changes each item that is to be another one; of a new user, each that is not empty
 */
public record ReviewedLine(
        UserId id, @Nullable Long version, String username, List<ItemChange> changes) {

    boolean adds() {
        return version == null;
    }
}
