package dev.accesscontrol.directory;

import java.time.Instant;

/**
 * A user in the recycle bin.
 *
 * @param user as it was when it was deleted
 */
public record DeletedUser(DirectoryUser user, Instant deletedAt, String deletedBy) {

    /** From when on the user may be given up for good. */
    public Instant endsAt() {
        return deletedAt.plus(RecycleBinJob.KEPT);
    }
}
