package dev.accesscontrol.security;

import dev.accesscontrol.credentials.SignIn;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.security.SessionEnded.Why;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that was idle too long or is too old, and one whose user was disabled, deleted,
 * given another role or another password. Those end at once ({@link SessionsFollowAccounts}), but
 * not one whose sign-in is still on the way then. A page that refreshes itself sends {@code
 * X-Polling: true} with each of those requests, and they do not count as activity.
 */
class SessionLimits extends OncePerRequestFilter {

    /** Set on a request whose session was ended here. */
    static final String ENDED = SessionLimits.class.getName() + ".ended";

    private static final String LAST_ACTIVE = "lastActive";
    private static final String LAST_CHECKED = "lastChecked";
    private static final String POLLING = "X-Polling";

    /** Not every click is written to the database, nor asks it for the user. */
    private static final Duration GRAIN = Duration.ofSeconds(10);

    private final SessionSettings settings;
    private final SignIn signIn;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SessionLimits(
            SessionSettings settings,
            SignIn signIn,
            Clock clock,
            ApplicationEventPublisher events) {
        this.settings = settings;
        this.signIn = signIn;
        this.clock = clock;
        this.events = events;
    }

    /** A session begins with the attribute, so that later requests at once only update it. */
    static void begin(HttpSession session, SignedInUser user) {
        session.setAttribute(LAST_ACTIVE, user.signedInAt());
        session.setAttribute(LAST_CHECKED, user.signedInAt());
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
        if (!now.isBefore(user.signedInAt().plus(settings.lifetime()))) {
            request.setAttribute(ENDED, true);
            end(session, user, Why.TOO_OLD);
        } else if (!now.isBefore(lastActive.plus(settings.idleTimeout()))) {
            request.setAttribute(ENDED, true);
            end(session, user, Why.IDLE);
        } else if (!isStillRight(session, user, now)) {
            end(session, user, Why.ACCOUNT_CHANGED);
        } else if (request.getHeader(POLLING) == null && !now.isBefore(lastActive.plus(GRAIN))) {
            session.setAttribute(LAST_ACTIVE, now);
        }
    }

    private boolean isStillRight(HttpSession session, SignedInUser user, Instant now) {
        if (session.getAttribute(LAST_CHECKED) instanceof Instant at
                && now.isBefore(at.plus(GRAIN))) {
            return true;
        }
        session.setAttribute(LAST_CHECKED, now);
        return signIn.isStillRight(new UserId(user.id()), user.role(), user.passwordSetAt());
    }

    private void end(HttpSession session, SignedInUser user, Why why) {
        session.invalidate();
        SecurityContextHolder.clearContext();
        events.publishEvent(new SessionEnded(user.username(), why, true));
    }
}
