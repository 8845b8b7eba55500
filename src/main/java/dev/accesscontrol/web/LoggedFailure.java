package dev.accesscontrol.web;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An exception as the log may have it. The texts of databases quote values, H2's a whole row with
 * the hash of a password in it; their SQL state stands for them here. Everything else remains.
 */
public final class LoggedFailure extends Exception {

    /** More causes than this are a circle. */
    private static final int DEPTH = 20;

    private LoggedFailure(String text, StackTraceElement[] where, @Nullable Throwable cause) {
        super(text, cause, false, true);
        setStackTrace(where);
    }

    /** The same exception, or without the texts of a database a likeness of it. */
    public static Throwable of(Throwable thrown) {
        var texts = new LinkedHashMap<String, String>();
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEPTH; i++, cause = cause.getCause()) {
            if (cause instanceof SQLException refusal) {
                texts.put(String.valueOf(refusal.getMessage()), state(refusal));
            }
        }
        return texts.isEmpty() ? thrown : likeness(thrown, texts, DEPTH);
    }

    private static String state(SQLException refusal) {
        return "(SQL state " + refusal.getSQLState() + ")";
    }

    private static LoggedFailure likeness(Throwable of, Map<String, String> texts, int depth) {
        var text = of.toString();
        for (var one : texts.entrySet()) {
            text = text.replace(one.getKey(), one.getValue());
        }
        var cause = of.getCause();
        return new LoggedFailure(
                text,
                of.getStackTrace(),
                cause == null || depth == 0 ? null : likeness(cause, texts, depth - 1));
    }

    /** As the exception that it stands for. */
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
