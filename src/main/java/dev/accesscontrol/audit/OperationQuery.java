package dev.accesscontrol.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the Admin Operation Logs; null is "any".
 *
 * @param until exclusive
 * @param actor a username, or its beginning with an asterisk
 * @param target the name of what an act was about, likewise
 */
public record OperationQuery(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String actor,
        @Nullable String operation,
        @Nullable String target,
        @Nullable OperationResult result) {

    Conditions conditions() {
        return new Conditions()
                .period("o.happened_at", from, until)
                .named("%s", "o.actor_key", "actor", actor)
                .is("o.operation", "operation", operation)
                .is("o.result", "result", result == null ? null : result.name())
                .named(
                        """
                        o.id in (select c.operation_id from admin_operation_changes c
                            where %s)
                        """,
                        "c.target_key", "target", target);
    }

    /** Acts on a user. */
    static Conditions of(UUID user) {
        return new Conditions()
                .where(
                        """
                        o.id in (select c.operation_id from admin_operation_changes c
                            where c.target_id = :targetId)
                        """,
                        "targetId",
                        user);
    }
}
