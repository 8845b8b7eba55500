package dev.accesscontrol.directory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key that one user at most may hold, in the form in which it is compared. */
record Claim(Kind kind, String value) {

    enum Kind {
        USERNAME(ChangeOutcome.USERNAME_TAKEN),
        UPN(ChangeOutcome.UPN_TAKEN),
        IMMUTABLE_ID(ChangeOutcome.IMMUTABLE_ID_TAKEN),
        LINK(ChangeOutcome.LINK_TAKEN);

        final ChangeOutcome taken;

        Kind(ChangeOutcome taken) {
            this.taken = taken;
        }
    }

    static List<Claim> of(DirectoryUser user) {
        return of(user.username(), user.profile(), user.link());
    }

    static List<Claim> of(String username, Profile profile, @Nullable SourceLink link) {
        var claims = new ArrayList<Claim>(Kind.values().length);
        claims.add(new Claim(Kind.USERNAME, Keys.lower(username)));
        if (profile.upn() != null) {
            claims.add(new Claim(Kind.UPN, Keys.lower(profile.upn())));
        }
        if (profile.immutableId() != null) {
            claims.add(new Claim(Kind.IMMUTABLE_ID, profile.immutableId()));
        }
        if (link != null) {
            claims.add(new Claim(Kind.LINK, link.source() + '\n' + link.objectId()));
        }
        return claims;
    }
}
