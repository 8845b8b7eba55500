package dev.accesscontrol.security;

import dev.accesscontrol.web.TooLargeUpload;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns uploads of strangers away before anything reads the body: the check of the CSRF token
 * already would, and an upload of passwords is kept in memory. Of an upload that is too large, the
 * page with its form is shown again.
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
        if (isGlobalAdmin(SecurityContextHolder.getContext().getAuthentication())) {
            take(request, response, chain);
        } else {
            doors.deny(request, response, new AccessDeniedException("upload"));
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.getParts();
        } catch (InvalidParameterException unreadable) {
            if (unreadable.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
                request.setAttribute(TooLargeUpload.ATTRIBUTE, true);
                response.setStatus(unreadable.getErrorCode());
                chain.doFilter(new TooLargeUpload(request), response);
            } else {
                doors.sayThatItIsUnreadable(request, response);
            }
            return;
        }
        chain.doFilter(request, response);
    }

    /** The request itself knows no roles this early in the chain. */
    private static boolean isGlobalAdmin(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(one -> Roles.authority(Roles.GLOBAL_ADMIN).equals(one));
    }
}
