package dev.accesscontrol.microsoft365.web;

import org.jspecify.annotations.Nullable;

/** Connecting did not come to its end; a page says why and how to go on. */
final class ConnectFailedException extends RuntimeException {

    private final transient ConnectFailure failure;

    ConnectFailedException(ConnectFailure failure, @Nullable Throwable cause) {
        super(failure.text(), cause);
        this.failure = failure;
    }

    ConnectFailure failure() {
        return failure;
    }
}
