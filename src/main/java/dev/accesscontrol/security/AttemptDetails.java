package dev.accesscontrol.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.util.WebUtils;

/** What a request to sign in brings besides name and password. A session does not keep it. */
class AttemptDetails extends WebAuthenticationDetails {

    private final transient @Nullable String device;

    AttemptDetails(HttpServletRequest request) {
        super(request);
        var cookie = WebUtils.getCookie(request, KnownDevices.COOKIE);
        this.device = cookie == null ? null : cookie.getValue();
    }

    @Nullable String device() {
        return device;
    }
}
