package dev.accesscontrol.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is down, in whole or in part, from a program that is wrong. */
public final class Outage {

    /** More causes than this are a circle. */
    private static final int DEPTH = 20;

    private Outage() {}

    /** Whether the database failed, and may answer the same question later. */
    public static boolean isBehind(@Nullable Throwable thrown) {
        var cause = thrown;
        for (int i = 0; cause != null && i < DEPTH; i++, cause = cause.getCause()) {
            if (isOutage(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(Throwable cause) {
        return switch (cause) {
            case DataAccessResourceFailureException e -> true;
            case CannotCreateTransactionException e -> true;
            case QueryTimeoutException e -> true;
            case PessimisticLockingFailureException e -> true;
            case SQLTransientConnectionException e -> true;
            case SQLNonTransientConnectionException e -> true;
            case SQLRecoverableException e -> true;
            case TransactionException e -> isLeftWithoutConnection(e);
            case SQLException e ->
                    isConnectionState(e.getSQLState())
                            || isTableGone(e.getSQLState())
                            || isOfAFile(e);
            default -> false;
        };
    }

    /**
     * The pool closes a connection at its first error and refuses the rollback after it, without an
     * SQL state; that refusal then hides the error.
     */
    private static boolean isLeftWithoutConnection(TransactionException thrown) {
        return thrown.getCause() instanceof SQLException refusal && refusal.getSQLState() == null;
    }

    /**
     * Class 08 of the SQL standard; PostgreSQL's 57P (shutting down, starting up) and 53300 (too
     * many connections).
     *
     * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL</a>
     */
    private static boolean isConnectionState(@Nullable String state) {
        return state != null
                && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
    }

    /** While a backup is put back: PostgreSQL's and H2's word for a table that is not there. */
    private static boolean isTableGone(@Nullable String state) {
        return "42P01".equals(state) || "42S02".equals(state);
    }

    /** H2's disk is full, say: it wraps that in errors of its own, and closes itself. */
    private static boolean isOfAFile(SQLException thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause.getCause() != null && i < DEPTH; i++) {
            cause = cause.getCause();
        }
        return cause instanceof IOException;
    }
}
