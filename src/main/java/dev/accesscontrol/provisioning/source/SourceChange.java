package dev.accesscontrol.provisioning.source;

import org.jspecify.annotations.Nullable;

/**
 * Says that somebody was changed at the source, and not what: whoever uses it asks for the person
 * as it is now ({@link SourceProvider#confirm}), so that what comes late, twice or in pieces does
 * no harm.
 *
 * @param upn the user principal name that the source told with it; null when it told none, as for
 *     somebody who was removed
 * @param removed whether the source said that the person was deleted, for a time or for good
 */
public record SourceChange(String objectId, @Nullable String upn, boolean removed) {}
