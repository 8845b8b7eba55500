package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.source.SourceFailure;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Why a run failed: what the source said, or the reference that finds the cause in the log. */
@Embeddable
record FailureNote(
        @Nullable String failureCause,
        @Nullable String failureCode,
        @Nullable String failureRequestId,
        @Nullable String failureReference) {

    private static final int LONGEST = 100;

    static FailureNote of(SourceFailure failure) {
        return new FailureNote(
                failure.cause().name(), cut(failure.code()), cut(failure.requestId()), null);
    }

    static FailureNote of(String reference) {
        return new FailureNote(null, null, null, reference);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null ? null : Cut.to(LONGEST, text);
    }
}
