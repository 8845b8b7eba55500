package dev.accesscontrol.web;

import java.time.Duration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * The security headers of every page. Spring Security hands this bean to each filter chain by
 * itself, so that no chain can be without them.
 *
 * <p>Its own headers remain: {@code nosniff}, {@code X-Frame-Options: DENY} and, where a page says
 * nothing else, {@code Cache-Control: no-store}.
 */
@Component
public class PageHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    private final Site site;

    PageHeaders(Site site) {
        this.site = site;
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(this::transport);
    }

    /**
     * By the address that people use, not by the present request: TLS may end at a proxy in front.
     */
    private void transport(HeadersConfigurer<HttpSecurity>.HstsConfig hsts) {
        if (site.isHttps()) {
            hsts.requestMatcher(AnyRequestMatcher.INSTANCE)
                    .maxAgeInSeconds(Duration.ofDays(365).toSeconds());
        } else {
            hsts.disable();
        }
    }
}
