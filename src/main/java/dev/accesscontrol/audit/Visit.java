package dev.accesscontrol.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * From where a request comes.
 *
 * @param address of the browser, or of the proxy before it
 */
public record Visit(String address, Device device) {

    private static final int LONGEST = 64;

    /** Of nobody: the program itself. */
    static final Visit NONE = new Visit("", Device.of(null));

    public static Visit of(HttpServletRequest request) {
        return new Visit(
                Texts.line(request.getRemoteAddr(), LONGEST),
                Device.of(request.getHeader("User-Agent")));
    }

    static Visit present() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes at
                ? of(at.getRequest())
                : NONE;
    }
}
