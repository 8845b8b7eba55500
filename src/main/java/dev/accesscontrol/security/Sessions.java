package dev.accesscontrol.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The sessions of a user, wherever they were begun. */
@Component
class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> stored;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Sessions(FindByIndexNameSessionRepository<? extends Session> stored) {
        this.stored = stored;
    }

    void endAll(String username) {
        end(username, null);
    }

    /** The present session goes on, and nothing is asked of its user any more. */
    void endOthers(String username) {
        if (RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes present) {
            end(username, present.getSessionId());
            release(present);
        } else {
            end(username, null);
        }
    }

    private void end(String username, @Nullable String except) {
        stored.findByPrincipalName(username).keySet().stream()
                .filter(id -> !id.equals(except))
                .forEach(stored::deleteById);
    }

    private void release(ServletRequestAttributes present) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var response = present.getResponse();
        if (response != null
                && authentication != null
                && authentication.getPrincipal() instanceof SignedInUser user
                && user.changeRequired()) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(PasswordAuthentication.signedIn(user.withPasswordChanged()));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, present.getRequest(), response);
        }
    }
}
