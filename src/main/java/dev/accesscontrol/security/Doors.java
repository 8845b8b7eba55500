package dev.accesscontrol.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import dev.accesscontrol.web.Fault;
import dev.accesscontrol.web.FaultPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Where people are sent: to sign in, onwards, or away. */
@Component
class Doors {

    static final String SIGN_IN = SignInPage.PATH;
    static final String CHANGE_PASSWORD = "/account/password";

    /** What pages are made of, under its own name and with the hash of its content in the name. */
    static final RequestMatcher RESOURCES =
            new OrRequestMatcher(pathPattern("/webjars/**"), pathPattern("/assets/**"));

    /**
     * Of a username, and of the UPN that people type by mistake; a session keeps nothing longer.
     */
    private static final int LONGEST_NAME = 113;

    private final FaultPage faults;
    private final SessionSettings sessions;
    private final KnownDevices devices;
    private final HttpSessionRequestCache savedPages = new HttpSessionRequestCache();

    Doors(FaultPage faults, SessionSettings sessions, KnownDevices devices) {
        this.devices = devices;
        this.faults = faults;
        this.sessions = sessions;
        savedPages.setRequestMatcher(Doors::isPage);
    }

    RequestCache savedPages() {
        return savedPages;
    }

    /** What a browser shows in its window; not a part of a page, nor an image or a script of it. */
    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && (accept == null || accept.contains("text/html"))
                && !request.getRequestURI().equals("/")
                && !RESOURCES.matches(request);
    }

    /** A part of a page that htmx asks for makes the whole page load again, which then asks. */
    void askToSignIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable AuthenticationException reason)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            var ended = request.getAttribute(SessionLimits.ENDED) != null;
            response.sendRedirect(ended ? SIGN_IN + "?ended" : SIGN_IN);
        }
    }

    void welcome(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof SignedInUser user)) {
            throw new IllegalStateException("signed in by another way");
        }
        request.getSession()
                .setMaxInactiveInterval(Math.toIntExact(sessions.idleTimeout().toSeconds()));
        SessionLimits.begin(request.getSession(), user);
        devices.remember(user, new AttemptDetails(request).device(), response);
        response.sendRedirect(nextPage(request, response, user));
    }

    private String nextPage(
            HttpServletRequest request, HttpServletResponse response, SignedInUser user) {
        if (user.changeRequired()) {
            return CHANGE_PASSWORD;
        }
        var saved = savedPages.getRequest(request, response);
        savedPages.removeRequest(request, response);
        if (!user.role().isAdministrator()) {
            return "/";
        }
        return saved instanceof DefaultSavedRequest page ? path(page) : "/admin";
    }

    /** Without scheme and host, which an attacker's Host header could have chosen. */
    private static String path(DefaultSavedRequest page) {
        var path = Objects.requireNonNull(page.getRequestURI());
        var query = page.getQueryString();
        return query == null ? path : path + "?" + query;
    }

    void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException {
        if (reason instanceof FaultAtTheDoor atTheDoor) {
            response.setIntHeader("Retry-After", 60);
            faults.show(request, response, atTheDoor.fault());
            return;
        }
        var typed = request.getParameter("username");
        if (typed != null && typed.length() <= LONGEST_NAME) {
            request.getSession().setAttribute(SignInPage.TYPED_USERNAME, typed);
        }
        response.sendRedirect(SIGN_IN + "?failed");
    }

    void sayThatItIsUnreadable(HttpServletRequest request, HttpServletResponse response) {
        faults.show(request, response, Fault.BAD_REQUEST);
    }

    void deny(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException) {
            faults.show(request, response, Fault.FORM_TOO_OLD);
        } else if (request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof SignedInUser user
                && user.changeRequired()) {
            response.sendRedirect(CHANGE_PASSWORD);
        } else {
            faults.show(request, response, Fault.FORBIDDEN);
        }
    }
}
