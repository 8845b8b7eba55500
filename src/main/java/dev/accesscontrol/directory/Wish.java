package dev.accesscontrol.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a user is to be. */
record Wish(UserId id, String username, Profile profile, @Nullable SourceLink link) {

    /** The keys that the user needs for it. */
    List<Claim> claims() {
        return Claim.of(username, profile, link);
    }
}
