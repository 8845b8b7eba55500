package dev.accesscontrol.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns uploads of strangers away before anything reads the body: the check of the CSRF token
 * already would, and an upload of passwords is kept in memory.
 */
class UploadGate extends OncePerRequestFilter {

    private final Doors doors;

    UploadGate(Doors doors) {
        this.doors = doors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.isUserInRole(Roles.GLOBAL_ADMIN)) {
            chain.doFilter(request, response);
        } else {
            doors.deny(request, response, new AccessDeniedException("upload"));
        }
    }
}
