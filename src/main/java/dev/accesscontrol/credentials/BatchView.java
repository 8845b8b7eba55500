package dev.accesscontrol.credentials;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An upload of initial passwords, or a batch of another kind, as pages read it.
 *
 * @param good rows that can be imported
 * @param leftOut rows without a password, which is no mistake: a prefilled file has many
 * @param wrong things in the report; the report itself stops at {@link
 *     PasswordBatches#REPORT_LIMIT}
 * @param hashed of the good ones
 * @param failed good rows that were not imported: their user was gone, say
 * @param left how long hashing will go on at its present rate; null when not known
 * @param interrupted its process died: an upload's passwords with it, of another kind the rest is
 *     still to be done
 */
public record BatchView(
        UUID id,
        BatchKind kind,
        BatchState state,
        String fileName,
        String uploadedBy,
        Instant uploadedAt,
        boolean changeRequired,
        long good,
        long leftOut,
        long wrong,
        long hashed,
        long imported,
        long failed,
        @Nullable Instant finishedAt,
        @Nullable Duration left,
        boolean interrupted) {

    /** Before the id of batches that are no uploads. */
    public static final String INITIAL = "/admin/users/passwords/for";

    /** Where it is asked, shown at work, and collected. */
    public String path() {
        return switch (kind) {
            case UPLOADED -> "/admin/users/passwords/" + id;
            case GENERATED, INVITED -> INITIAL + "/" + id;
        };
    }

    /** What the progress bar shows. */
    public long done() {
        return state == BatchState.HASHING ? hashed : imported + failed;
    }
}
