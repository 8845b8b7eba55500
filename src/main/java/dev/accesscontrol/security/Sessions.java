package dev.accesscontrol.security;

import dev.accesscontrol.credentials.Passwords;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.security.SessionEnded.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Sessions(
            FindByIndexNameSessionRepository<? extends Session> stored,
            Passwords passwords,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.passwords = passwords;
        this.events = events;
    }

    void endAll(String username) {
        end(username, null);
    }

    /** The present session goes on, and nothing is asked of its user any more. */
    void endOthers(String username) {
        if (RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes present) {
            end(username, present.getSessionId());
            renew(present);
        } else {
            end(username, null);
        }
    }

    private void end(String username, @Nullable String except) {
        var ended =
                stored.findByPrincipalName(username).keySet().stream()
                        .filter(id -> !id.equals(except))
                        .toList();
        ended.forEach(stored::deleteById);
        ended.forEach(
                _ -> events.publishEvent(new SessionEnded(username, Why.ACCOUNT_CHANGED, false)));
    }

    private void renew(ServletRequestAttributes present) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var response = present.getResponse();
        if (response != null
                && authentication != null
                && authentication.getPrincipal() instanceof SignedInUser user) {
            var setAt = passwords.state(new UserId(user.id())).setAt();
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(PasswordAuthentication.signedIn(user.withPasswordOf(setAt)));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, present.getRequest(), response);
        }
    }
}
