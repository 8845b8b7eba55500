package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.UUID;

/** People of a source as others of them are, but for one thing. */
final class SourcePeople {

    private SourcePeople() {}

    static SourceUser renamed(SourceUser p, String upn) {
        return new SourceUser(
                p.objectId(),
                upn,
                p.familyName(),
                p.givenName(),
                p.displayName(),
                p.email(),
                p.immutableId(),
                false,
                false,
                false);
    }

    static SourceUser named(SourceUser p, String family) {
        return new SourceUser(
                p.objectId(),
                p.upn(),
                family,
                p.givenName(),
                p.displayName(),
                p.email(),
                p.immutableId(),
                false,
                false,
                false);
    }

    /** Another object with the same names. */
    static SourceUser withObject(SourceUser p, String objectId) {
        return new SourceUser(
                objectId,
                p.upn(),
                p.familyName(),
                p.givenName(),
                p.displayName(),
                p.email(),
                "immutable-" + UUID.randomUUID(),
                false,
                false,
                false);
    }

    static SourceUser withImmutableId(SourceUser p, String immutableId) {
        return new SourceUser(
                p.objectId(),
                p.upn(),
                p.familyName(),
                p.givenName(),
                p.displayName(),
                p.email(),
                immutableId,
                false,
                false,
                false);
    }
}
