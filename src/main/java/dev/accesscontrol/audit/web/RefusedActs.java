package dev.accesscontrol.audit.web;

import dev.accesscontrol.audit.Act;
import dev.accesscontrol.audit.CurrentAct;
import dev.accesscontrol.audit.OperationLog;
import dev.accesscontrol.audit.Visit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notices acts of signed-in people that were refused before they began: by the role, by the token
 * of the form, by the size of an upload.
 */
class RefusedActs extends OncePerRequestFilter {

    private final OperationLog log;
    private final ActNames names;

    RefusedActs(OperationLog log, ActNames names) {
        this.log = log;
        this.names = names;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = actor(SecurityContextHolder.getContext().getAuthentication());
        chain.doFilter(request, response);
        if (actor != null && response.getStatus() >= 400 && CurrentAct.of(request).isEmpty()) {
            write(actor, request, response.getStatus());
        }
    }

    private static @Nullable String actor(@Nullable Authentication authentication) {
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? null
                : authentication.getName();
    }

    private void write(String actor, HttpServletRequest request, int status) {
        var code = names.code(request);
        if (code.isPresent() || ActInterceptor.isChange(request)) {
            var target = names.target(request).orElse(null);
            var operation = code.orElse(ActNames.UNNAMED);
            log.refused(new Act(actor, operation, target, Visit.of(request)), status);
        }
    }
}
