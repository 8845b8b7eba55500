package dev.accesscontrol.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Turns what goes wrong into a page that says what to do next. What is not named here goes to the
 * {@link FaultFilter}.
 */
@Controller
@ControllerAdvice
class PageErrors implements ErrorController {

    private final FaultPage page;

    PageErrors(FaultPage page) {
        this.page = page;
    }

    /** An id that cannot be one is an unknown id. */
    @ExceptionHandler({
        NotFoundException.class,
        NoHandlerFoundException.class,
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class
    })
    void notFound(HttpServletRequest request, HttpServletResponse response) {
        page.show(request, response, Fault.NOT_FOUND);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    void methodNotAllowed(HttpServletRequest request, HttpServletResponse response) {
        page.show(request, response, Fault.METHOD_NOT_ALLOWED);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    void conflict(HttpServletRequest request, HttpServletResponse response) {
        page.show(request, response, Fault.CONFLICT);
    }

    @ExceptionHandler(MultipartException.class)
    void tooLarge(HttpServletRequest request, HttpServletResponse response) {
        page.show(request, response, Fault.TOO_LARGE);
    }

    @ExceptionHandler(BusyException.class)
    void busy(HttpServletRequest request, HttpServletResponse response) {
        response.setIntHeader("Retry-After", 10);
        page.show(request, response, Fault.BUSY);
    }

    /** What the servlet container or a filter answered with an error status. */
    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        page.show(
                request,
                response,
                status instanceof Integer code ? Fault.of(code) : Fault.NOT_FOUND);
    }
}
