package dev.accesscontrol.directory;

import jakarta.persistence.Embeddable;

/**
 * Ties a user to the object of a source that it was imported from; that object alone may change the
 * user.
 *
 * @param source names the tenant for ever, for example {@code microsoft365:0f8d…}
 * @param objectId the object's immutable id there
 */
@Embeddable
public record SourceLink(String source, String objectId) {}
