package dev.accesscontrol.provisioning.source;

import org.jspecify.annotations.Nullable;

/**
 * A person as the source tells it. Text that the source leaves out is null; the comparison decides
 * what that means.
 *
 * @param objectId the source's immutable id
 * @param upn the whole user principal name
 * @param email the primary address: the {@code SMTP:} one, else mail, else null
 * @param guest whether the source marks the person as a guest (user type or an {@code #EXT#} name)
 * @param signInBlocked whether sign-in is blocked at the source
 */
public record SourceUser(
        String objectId,
        String upn,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String immutableId,
        boolean guest,
        boolean signInBlocked,
        boolean onPremisesSynced) {}
