package dev.accesscontrol.provisioning.log;

import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to look for in the sync logs; null is "any". From is inclusive, until exclusive. */
public record LogQuery(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable UUID connectionId,
        @Nullable String domain,
        @Nullable RunKind kind,
        @Nullable RunState result) {}
