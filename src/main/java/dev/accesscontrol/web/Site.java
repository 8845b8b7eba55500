package dev.accesscontrol.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people find the console.
 *
 * @param baseUrl scheme, host and port as the browser sees them
 */
@ConfigurationProperties("accesscontrol")
public record Site(@DefaultValue("http://localhost:8080") URI baseUrl) {

    /** Then cookies are Secure and browsers are told never to come back without TLS. */
    public boolean isHttps() {
        return "https".equalsIgnoreCase(baseUrl.getScheme());
    }
}
