package dev.accesscontrol.directory.registration;

import dev.accesscontrol.directory.LoggedUpload;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file of users.
 *
 * @param wrong lines that have a problem
 * @param warned lines whose changes a sync will overwrite
 * @param position of the last line whose turn it was, see {@link RegistrationRun}
 * @param done lines that were imported
 * @param failed lines that were to be imported and were not
 * @param startedBy who pressed [Import Data]
 */
public record Registration(
        UUID id,
        RegistrationState state,
        Purpose purpose,
        String fileName,
        String uploadedBy,
        Instant uploadedAt,
        Counts counts,
        boolean linkedDone,
        long position,
        long done,
        long failed,
        @Nullable String startedBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** How many lines ask for what. */
    public record Counts(long adds, long updates, long unchanged, long wrong, long warned) {

        public long good() {
            return adds + updates;
        }

        public long lines() {
            return good() + unchanged + wrong;
        }
    }

    /** How many of the good lines have had their turn. */
    public long looked() {
        return done + failed;
    }

    /** What became of it, in short. */
    public LoggedUpload.Result result() {
        var style =
                switch (state) {
                    case REFUSED -> "tag-bad";
                    case NOTHING_TO_DO -> "";
                    case READY, IMPORTING -> "tag-accent";
                    case IMPORTED -> failed > 0 ? "tag-warn" : "tag-good";
                    case EXPIRED -> "tag-warn";
                };
        return new LoggedUpload.Result("registration.short." + state, style);
    }

    public boolean isReady() {
        return state == RegistrationState.READY;
    }

    public boolean isImporting() {
        return state == RegistrationState.IMPORTING;
    }
}
