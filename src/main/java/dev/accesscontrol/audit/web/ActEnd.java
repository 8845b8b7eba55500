package dev.accesscontrol.audit.web;

import dev.accesscontrol.audit.OperationResult;
import dev.accesscontrol.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * How an act came to its end, as the answer tells.
 *
 * @param told why nothing was changed; only a text without arguments, which could be anything
 */
record ActEnd(OperationResult result, int status, @Nullable String told) {

    static ActEnd of(
            HttpServletRequest request,
            HttpServletResponse response,
            boolean changed,
            @Nullable Exception failure) {
        if (failure instanceof AccessDeniedException) {
            return new ActEnd(OperationResult.REFUSED, HttpStatus.FORBIDDEN.value(), null);
        }
        if (failure != null || response.getStatus() >= 500) {
            var status = Math.max(response.getStatus(), 500);
            return new ActEnd(OperationResult.FAILED, status, null);
        }
        var notice = notice(request);
        var told = notice == null || !notice.arguments().isEmpty() ? null : notice.text();
        if (response.getStatus() >= 400) {
            return new ActEnd(OperationResult.REFUSED, response.getStatus(), told);
        }
        var result = notice == null ? OperationResult.SUCCEEDED : result(notice.kind(), changed);
        return new ActEnd(
                result, response.getStatus(), result == OperationResult.SUCCEEDED ? null : told);
    }

    private static OperationResult result(Notice.Kind kind, boolean changed) {
        return switch (kind) {
            case ERROR -> OperationResult.REFUSED;
            case WARNING -> changed ? OperationResult.SUCCEEDED : OperationResult.NOTHING_CHANGED;
            case SUCCESS, INFORMATION -> OperationResult.SUCCEEDED;
        };
    }

    private static @Nullable Notice notice(HttpServletRequest request) {
        var flash = RequestContextUtils.getOutputFlashMap(request);
        return flash != null && flash.get(Notice.ATTRIBUTE) instanceof Notice notice
                ? notice
                : null;
    }
}
