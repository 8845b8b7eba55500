package dev.accesscontrol.credentials.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.access.AccessDeniedException;

/** Initial passwords are no business of Read-Only Admins, who see the logs. */
final class GlobalAdmins {

    private GlobalAdmins() {}

    static void only(HttpServletRequest request) {
        if (!request.isUserInRole("GLOBAL_ADMIN")) {
            throw new AccessDeniedException("Global Admins only");
        }
    }
}
