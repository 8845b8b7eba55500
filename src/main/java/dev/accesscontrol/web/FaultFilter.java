package dev.accesscontrol.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands in front of everything, the session too, and turns what nobody else handled into a page
 * with a reference number.
 */
class FaultFilter extends HttpFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FaultFilter.class);

    private final transient FaultPage page;

    FaultFilter(FaultPage page) {
        this.page = page;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            show(request, response, e);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Exception e) {
        var reference = Reference.next();
        response.resetBuffer();
        if (Outage.isBehind(e)) {
            LOG.error(
                    "Reference {}: the database does not answer: {}",
                    reference,
                    LoggedFailure.of(e).toString());
            response.setIntHeader("Retry-After", 10);
            page.show(request, response, Fault.UNAVAILABLE, reference);
        } else {
            LOG.error("Reference {}", reference, LoggedFailure.of(e));
            page.show(request, response, Fault.FAILED, reference);
        }
    }
}
