package dev.accesscontrol;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * An H2 database closes itself when its disk is full. Its connections are worth nothing then, and
 * the next one opens it again; the pool would hand them out for as long as they are busy.
 */
public final class ClosedDatabase implements SQLExceptionOverride {

    /** H2's {@code ErrorCode} of this name; PostgreSQL has no number. */
    private static final int DATABASE_IS_CLOSED = 90098;

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return failure.getErrorCode() == DATABASE_IS_CLOSED
                ? Override.MUST_EVICT
                : Override.CONTINUE_EVICT;
    }
}
