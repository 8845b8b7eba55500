package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;

/** A whole listing named nobody, or less than half of those of the last good one. */
final class ListingShrunkException extends SourceException {

    private final long before;
    private final long now;

    ListingShrunkException(long before, long now) {
        super(new SourceFailure(SourceFailure.Cause.LISTING_SHRUNK, null, null), null);
        this.before = before;
        this.now = now;
    }

    long before() {
        return before;
    }

    long now() {
        return now;
    }
}
