package dev.accesscontrol.security;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Role;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;

/**
 * What a session keeps of the person who signed in.
 *
 * @param changeRequired until a new password is set the person has no rights but to set it
 * @param signedInAt the session's absolute lifetime counts from here
 */
record SignedInUser(
        UUID id,
        String username,
        String displayName,
        Role role,
        boolean changeRequired,
        Instant signedInAt)
        implements AuthenticatedPrincipal, Serializable {

    static SignedInUser of(DirectoryUser user, boolean changeRequired, Instant now) {
        return new SignedInUser(
                user.id().value(),
                user.username(),
                user.profile().displayName(),
                user.role(),
                changeRequired,
                now);
    }

    @Override
    public String getName() {
        return username;
    }

    SignedInUser withPasswordChanged() {
        return new SignedInUser(id, username, displayName, role, false, signedInAt);
    }

    List<GrantedAuthority> authorities() {
        if (changeRequired) {
            return List.of();
        }
        var user = Roles.authority(Roles.USER);
        return role.isAdministrator() ? List.of(user, Roles.authority(role.name())) : List.of(user);
    }
}
