package dev.accesscontrol.security;

import dev.accesscontrol.directory.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The names that the URL rules ask for. */
final class Roles {

    /** Everybody who is signed in and has nothing to do first. */
    static final String USER = "USER";

    static final String GLOBAL_ADMIN = Role.GLOBAL_ADMIN.name();
    static final String READ_ONLY_ADMIN = Role.READ_ONLY_ADMIN.name();

    private Roles() {}

    static GrantedAuthority authority(String role) {
        return new SimpleGrantedAuthority("ROLE_" + role);
    }
}
