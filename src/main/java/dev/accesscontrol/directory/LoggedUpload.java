package dev.accesscontrol.directory;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of the Batch Registration Logs.
 *
 * @param kind a message key, with the number of good lines as its argument
 * @param path of its page
 * @param result what became of it
 * @param good lines that could be imported
 * @param done lines that were imported
 * @param failed good lines that were not imported in the end
 * @param wrong problems in the file
 */
public record LoggedUpload(
        UUID id,
        Instant at,
        String kind,
        String file,
        String by,
        String path,
        Result result,
        long good,
        long done,
        long failed,
        long wrong) {

    /**
     * @param label a message key
     * @param style a class of the style sheet
     */
    public record Result(String label, String style) {}
}
