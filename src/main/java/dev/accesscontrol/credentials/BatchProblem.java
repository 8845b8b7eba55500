package dev.accesscontrol.credentials;

import java.util.List;

/**
 * Something wrong in an uploaded file.
 *
 * @param line 0: the file as a whole
 * @param column empty: the whole line
 * @param message a message key
 * @param arguments of the message; never a password
 */
public record BatchProblem(long line, String column, String message, List<String> arguments) {

    static BatchProblem of(long line, String column, String message, String... arguments) {
        return new BatchProblem(
                line, column, "credentials.batch.problem." + message, List.of(arguments));
    }
}
