package dev.accesscontrol.provisioning.source;

import org.jspecify.annotations.Nullable;

/**
 * What one person is asked for by. The first of these that names somebody counts; those that are
 * null are not asked.
 *
 * @param objectId of a user that is linked: then it alone says who that is
 * @param upn of a user that is not linked
 * @param immutableId of a user that is not linked; the person may bear another UPN by now
 */
public record PersonKey(
        @Nullable String objectId, @Nullable String upn, @Nullable String immutableId) {

    public static PersonKey ofObject(String objectId) {
        return new PersonKey(objectId, null, null);
    }

    public static PersonKey ofUpn(String upn, @Nullable String immutableId) {
        return new PersonKey(null, upn, immutableId);
    }
}
