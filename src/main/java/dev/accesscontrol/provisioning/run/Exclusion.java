package dev.accesscontrol.provisioning.run;

import java.time.Instant;

/**
 * Somebody who is left out of a domain's syncs until that is taken back.
 *
 * @param key of the person: the object at the source, or the user who has none there
 * @param note why
 */
public record Exclusion(
        String key,
        String username,
        String displayName,
        String upn,
        String note,
        String excludedBy,
        Instant excludedAt) {

    public static final int LONGEST_NOTE = 500;
}
