package dev.accesscontrol.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the Access Logs.
 *
 * @param userId null for a name that belongs to nobody
 * @param username as it is stored, not as it was typed; null likewise
 * @param unknownMark the same for the same unknown name, see {@link UnknownNames}
 * @param attempts how many this line stands for
 * @param visit its address is a network where the line stands for many
 */
public record AccessEntry(
        UUID id,
        Instant at,
        AccessEvent event,
        @Nullable AccessReason reason,
        @Nullable UUID userId,
        @Nullable String username,
        @Nullable String unknownMark,
        long attempts,
        Visit visit) {}
