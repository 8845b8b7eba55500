package dev.accesscontrol.microsoft365;

import org.jspecify.annotations.Nullable;

/** Carries a {@link Setback} to the place that decides on another try. */
final class SetbackException extends RuntimeException {

    private final transient Setback setback;

    SetbackException(Setback setback, @Nullable Throwable cause) {
        super(setback.failure().toString(), cause);
        this.setback = setback;
    }

    Setback setback() {
        return setback;
    }
}
