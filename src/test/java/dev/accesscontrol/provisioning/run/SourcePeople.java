package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.UUID;

/** People of a source as others of them are, but for one thing. */
final class SourcePeople {

    private SourcePeople() {}

    static SourceUser renamed(SourceUser p, String upn) {
        return copy(p, p.objectId(), upn, p.familyName(), p.displayName(), p.immutableId());
    }

    static SourceUser named(SourceUser p, String family) {
        return copy(p, p.objectId(), p.upn(), family, p.displayName(), p.immutableId());
    }

    static SourceUser displayed(SourceUser p, String display) {
        return copy(p, p.objectId(), p.upn(), p.familyName(), display, p.immutableId());
    }

    /** Another object with the same names. */
    static SourceUser withObject(SourceUser p, String objectId) {
        return copy(
                p,
                objectId,
                p.upn(),
                p.familyName(),
                p.displayName(),
                "immutable-" + UUID.randomUUID());
    }

    static SourceUser withImmutableId(SourceUser p, String immutableId) {
        return copy(p, p.objectId(), p.upn(), p.familyName(), p.displayName(), immutableId);
    }

    private static SourceUser copy(
            SourceUser p,
            String objectId,
            String upn,
            String family,
            String display,
            String immutableId) {
        return new SourceUser(
                objectId,
                upn,
                family,
                p.givenName(),
                display,
                p.email(),
                immutableId,
                false,
                false,
                false);
    }
}
