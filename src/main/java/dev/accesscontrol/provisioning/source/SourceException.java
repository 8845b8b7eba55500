package dev.accesscontrol.provisioning.source;

import org.jspecify.annotations.Nullable;

/** Reading the source failed for good: retrying at once is of no use. */
public class SourceException extends RuntimeException {

    private final transient SourceFailure failure;

    public SourceException(SourceFailure failure, @Nullable Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    public SourceFailure failure() {
        return failure;
    }
}
