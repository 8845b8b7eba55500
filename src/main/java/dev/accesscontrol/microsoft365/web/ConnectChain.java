package dev.accesscontrol.microsoft365.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Guards the pages of connecting. Nobody signs in to the console here: the session that is there
 * must be a global administrator's, and it is left as it is.
 */
@Configuration(proxyBeanMethods = false)
class ConnectChain {

    @Bean
    @Order(10)
    SecurityFilterChain connecting(HttpSecurity http) {
        return http.securityMatcher(
                        "/admin/provisioning/microsoft365/**",
                        "/admin/provisioning/consent",
                        "/login/oauth2/code/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole("GLOBAL_ADMIN"))
                .build();
    }
}
