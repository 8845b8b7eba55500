package dev.accesscontrol.credentials;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A batch of generated passwords or of invitations as pages read it.
 *
 * @param keyDigest null for invitations
 * @param csvAt when the file was collected; null when it was not
 * @param slipsAt when the slips were
 * @param erasedAt when the generated passwords were forgotten; null while they are there
 * @param replaced users who had another password when they were collected
 * @param trouble why no mail goes out at present, in the words of a program; null when they do
 * @param outcomes how many users, for each outcome that there is
 */
public record InitialView(
        BatchView batch,
        boolean replaceExisting,
        Locale language,
        @Nullable String keyDigest,
        @Nullable Instant csvAt,
        @Nullable Instant slipsAt,
        @Nullable Instant erasedAt,
        long replaced,
        @Nullable String trouble,
        Map<BatchRow.Outcome, Long> outcomes) {

    /** So long generated passwords wait to be collected. */
    public static final Duration KEPT = Duration.ofHours(24);

    public boolean isGenerated() {
        return batch.kind() == BatchKind.GENERATED;
    }

    /** Generated passwords are there once all are made, until they were collected or grew old. */
    public boolean isKept(Instant now) {
        var end = keptUntil();
        return erasedAt == null && end != null && now.isBefore(end) && batch.imported() > 0;
    }

    public @Nullable Instant keptUntil() {
        var finished = batch.finishedAt();
        return batch.state() != BatchState.IMPORTED || finished == null
                ? null
                : finished.plus(KEPT);
    }

    /** When somebody has collected it; null when nobody has. */
    public @Nullable Instant collectedAt(SlipForm form) {
        return switch (form) {
            case CSV -> csvAt;
            case SLIPS -> slipsAt;
        };
    }

    public boolean isOpenedBy(@Nullable SlipKey key) {
        return key != null && keyDigest != null && key.hasDigest(keyDigest);
    }

    public boolean belongsTo(String username) {
        return batch.uploadedBy().equals(username);
    }
}
