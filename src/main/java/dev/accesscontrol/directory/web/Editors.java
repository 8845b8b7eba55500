package dev.accesscontrol.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.access.AccessDeniedException;

/**
 * Pages that only lead to a change are not for Read-Only Admins, though they are fetched by GET.
 */
public final class Editors {

    private Editors() {}

    public static void only(HttpServletRequest request) {
        if (!request.isUserInRole("GLOBAL_ADMIN")) {
            throw new AccessDeniedException("Global Admins only");
        }
    }
}
