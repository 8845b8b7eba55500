package dev.accesscontrol.security;

import dev.accesscontrol.credentials.ReturningUser;
import dev.accesscontrol.credentials.SignInResult;
import dev.accesscontrol.directory.Role;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;

/**
 * What a session keeps of the person who signed in.
 *
 * @param changeRequired until a new password is set the person has no rights but to set it
 * @param signedInAt the session's absolute lifetime counts from here
 * @param passwordSetAt the session ends with this password; null in sessions of older versions
 */
record SignedInUser(
        UUID id,
        String username,
        String displayName,
        Role role,
        boolean changeRequired,
        Instant signedInAt,
        @Nullable Instant passwordSetAt,
        @Nullable Instant previousSignIn)
        implements AuthenticatedPrincipal, ReturningUser, Serializable {

    static SignedInUser of(SignInResult.Accepted accepted, Instant now) {
        var user = accepted.user();
        return new SignedInUser(
                user.id().value(),
                user.username(),
                user.profile().displayName(),
                user.role(),
                accepted.changeRequired(),
                now,
                accepted.passwordSetAt(),
                accepted.previousSignIn());
    }

    @Override
    public String getName() {
        return username;
    }

    SignedInUser withPasswordOf(@Nullable Instant setAt) {
        return new SignedInUser(
                id, username, displayName, role, false, signedInAt, setAt, previousSignIn);
    }

    List<GrantedAuthority> authorities() {
        if (changeRequired) {
            return List.of();
        }
        var user = Roles.authority(Roles.USER);
        return role.isAdministrator() ? List.of(user, Roles.authority(role.name())) : List.of(user);
    }
}
