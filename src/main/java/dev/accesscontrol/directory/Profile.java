package dev.accesscontrol.directory;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The items of a user that a sync may change. Text that is not there is empty; the two keys are
 * null instead, because they are unique only when present.
 *
 * @param familyName at most 256 characters
 * @param givenName at most 256 characters
 * @param displayName at most 256 characters
 * @param email at most 320 characters
 * @param upn Email (UserPrincipalName (UPN)), at most 113 characters, unique ignoring case
 * @param immutableId at most 64 characters, unique, compared exactly
 */
@Embeddable
public record Profile(
        String familyName,
        String givenName,
        String displayName,
        String email,
        @Nullable String upn,
        @Nullable String immutableId) {

    public Profile {
        upn = upn == null || upn.isEmpty() ? null : upn;
        immutableId = immutableId == null || immutableId.isEmpty() ? null : immutableId;
    }
}
