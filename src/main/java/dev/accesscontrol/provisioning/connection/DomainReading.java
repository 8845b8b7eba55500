package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.source.SourceFailure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the source told of its domains last.
 *
 * @param active being read now: the numbers that are there are of the reading before
 * @param listed whether the domains are known
 * @param partial not everybody was read: what was found among people is "at least"
 * @param failure why the last reading ended early
 */
public record DomainReading(
        boolean active,
        boolean listed,
        boolean partial,
        @Nullable Instant finishedAt,
        @Nullable SourceFailure failure,
        List<DomainOffer> offers,
        List<UsernameClash> clashes) {}
