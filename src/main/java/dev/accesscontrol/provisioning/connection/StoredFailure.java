package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.source.SourceFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** A {@link SourceFailure} in the columns of its connection. */
@Embeddable
record StoredFailure(
        @Column(name = "problem_cause") @Enumerated(EnumType.STRING) SourceFailure.Cause cause,
        @Column(name = "problem_code") @Nullable String code,
        @Column(name = "problem_request_id") @Nullable String requestId) {

    private static final int LONGEST = 100;

    static StoredFailure of(SourceFailure failure) {
        return new StoredFailure(
                failure.cause(), shortened(failure.code()), shortened(failure.requestId()));
    }

    SourceFailure failure() {
        return new SourceFailure(cause, code, requestId);
    }

    /** A source's own text is never trusted to fit. */
    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
