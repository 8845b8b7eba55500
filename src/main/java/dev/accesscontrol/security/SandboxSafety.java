package dev.accesscontrol.security;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * The sandbox has an administrator whose password everybody knows, so it listens on this machine
 * only, whatever {@code server.address} says. {@code accesscontrol.sandbox.allow-remote=true} is
 * for a container, whose published port is the wall instead.
 */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class SandboxSafety {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxSafety.class);

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> onThisMachineOnly(
            @Value("${accesscontrol.sandbox.allow-remote:false}") boolean allowRemote) {
        return server -> {
            if (allowRemote) {
                LOG.warn("The sandbox is open to other machines: its password is no secret.");
            } else {
                server.setAddress(InetAddress.getLoopbackAddress());
            }
        };
    }

    @Bean
    SandboxAccount sandboxAccount(InitialAdministratorSettings administrator) {
        var password = administrator.password();
        if (password == null) {
            throw new IllegalStateException(
                    "The sandbox needs accesscontrol.initial-administrator.password");
        }
        return new SandboxAccount(administrator.username(), password);
    }
}
