package dev.accesscontrol.credentials;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An upload of initial passwords as pages read it.
 *
 * @param good rows that can be imported
 * @param leftOut rows without a password, which is no mistake: a prefilled file has many
 * @param wrong things in the report; the report itself stops at {@link
 *     PasswordBatches#REPORT_LIMIT}
 * @param hashed of the good ones
 * @param failed good rows whose user was gone when they were imported
 * @param left how long hashing will go on at its present rate; null when not known
 * @param interrupted its process died, and the passwords with it: upload again
 */
public record BatchView(
        UUID id,
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

    /** What the progress bar shows. */
    public long done() {
        return state == BatchState.HASHING ? hashed : imported + failed;
    }
}
