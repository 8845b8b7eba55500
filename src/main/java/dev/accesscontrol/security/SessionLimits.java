package dev.accesscontrol.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that was idle too long or is too old. A page that refreshes itself sends {@code
 * X-Polling: true} with each of those requests, and they do not count as activity.
 */
class SessionLimits extends OncePerRequestFilter {

    /** Set on a request whose session was ended here. */
    static final String ENDED = SessionLimits.class.getName() + ".ended";

    private static final String LAST_ACTIVE = "lastActive";
    private static final String POLLING = "X-Polling";

    /** Not every click is written to the database. */
    private static final Duration GRAIN = Duration.ofSeconds(10);

    private final SessionSettings settings;
    private final Clock clock;

    SessionLimits(SessionSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A session begins with the attribute, so that later requests at once only update it. */
    static void begin(HttpSession session, SignedInUser user) {
        session.setAttribute(LAST_ACTIVE, user.signedInAt());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof SignedInUser user) {
            apply(session, user, request);
        }
        chain.doFilter(request, response);
    }

    private void apply(HttpSession session, SignedInUser user, HttpServletRequest request) {
        var now = clock.instant();
        var lastActive =
                session.getAttribute(LAST_ACTIVE) instanceof Instant at ? at : user.signedInAt();
        if (!now.isBefore(user.signedInAt().plus(settings.lifetime()))
                || !now.isBefore(lastActive.plus(settings.idleTimeout()))) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            request.setAttribute(ENDED, true);
        } else if (request.getHeader(POLLING) == null && !now.isBefore(lastActive.plus(GRAIN))) {
            session.setAttribute(LAST_ACTIVE, now);
        }
    }
}
