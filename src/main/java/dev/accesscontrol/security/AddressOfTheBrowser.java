package dev.accesscontrol.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;

/**
 * The limits of the door count by the browser's address, so nobody may choose that. {@code native}
 * takes a forwarded address from trusted proxies alone, and only the one that the nearest of them
 * has seen ({@code server.tomcat.remoteip.internal-proxies}); {@code framework} would take whatever
 * a header says, whoever wrote it.
 */
@Configuration(proxyBeanMethods = false)
class AddressOfTheBrowser {

    AddressOfTheBrowser(@Value("${server.forward-headers-strategy:none}") String strategy) {
        if (strategy.equalsIgnoreCase("framework")) {
            throw new IllegalStateException(
                    "server.forward-headers-strategy=framework lets everybody choose the address by"
                            + " which failed sign-ins are counted; use native");
        }
    }
}
