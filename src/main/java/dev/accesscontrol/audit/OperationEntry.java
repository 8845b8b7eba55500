package dev.accesscontrol.audit;

import dev.accesscontrol.web.OperationNote.Target;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the Admin Operation Logs.
 *
 * @param actor a username
 * @param operation the message {@code operation.CODE}
 * @param status of the answer; null while it is unfinished
 * @param told a message key: why nothing was changed, if the page said so
 * @param target the first one; null when it is about nothing with a name
 * @param targets how many
 */
public record OperationEntry(
        UUID id,
        Instant at,
        String actor,
        String operation,
        OperationResult result,
        @Nullable Integer status,
        @Nullable String told,
        @Nullable Target target,
        int targets,
        Visit visit) {

    /**
     * An entry with what it changed.
     *
     * @param changes in the order in which they were made
     */
    public record Full(OperationEntry entry, List<Change> changes) {}

    /**
     * @param item null where there is only a target
     */
    public record Change(
            Target target,
            @Nullable String item,
            @Nullable String before,
            @Nullable String after) {}
}
