package dev.accesscontrol.audit.web;

import dev.accesscontrol.audit.Act;
import dev.accesscontrol.audit.CurrentAct;
import dev.accesscontrol.audit.OperationLog;
import dev.accesscontrol.audit.Visit;
import dev.accesscontrol.web.LoggedFailure;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Writes each act of the console into the log before it begins, and what became of it. */
@Component
class ActInterceptor implements HandlerInterceptor {

    static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final Logger LOG = LoggerFactory.getLogger(ActInterceptor.class);

    private final OperationLog log;
    private final ActNames names;

    ActInterceptor(OperationLog log, ActNames names) {
        this.log = log;
        this.names = names;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var code = code(request, handler);
        var actor = request.getRemoteUser();
        if (code != null && actor != null) {
            var target = names.target(request).orElse(null);
            log.begin(new Act(actor, code, target, Visit.of(request)), request);
        }
        return true;
    }

    private static @Nullable String code(HttpServletRequest request, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return null;
        }
        var named = handler instanceof HandlerMethod method ? ActNames.code(method) : null;
        return named == null && isChange(request) ? ActNames.UNNAMED : named;
    }

    static boolean isChange(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/admin") && !READING.contains(request.getMethod());
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        CurrentAct.of(request)
                .ifPresent(act -> {
                    var end = ActEnd.of(request, response, act.hasChanged(), failure);
                    try {
                        log.finish(act.id(), end.result(), end.status(), end.told());
                    } catch (DataAccessException | TransactionException e) {
                        LOG.error(
                                "The end of act {} was not written", act.id(), LoggedFailure.of(e));
                    }
                });
    }
}
