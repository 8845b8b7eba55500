package dev.accesscontrol.directory;

import org.jspecify.annotations.Nullable;

/**
 * A user of an operation.
 *
 * @param outcome null until it was that user's turn
 */
public record OperationRow(
        long position, UserId user, String username, @Nullable ActionOutcome outcome) {}
