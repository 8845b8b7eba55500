package dev.accesscontrol.credentials.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Whoever was invited has no password yet, so nobody signs in here; the code is the right. */
@Configuration(proxyBeanMethods = false)
class InvitationChain {

    @Bean
    @Order(20)
    SecurityFilterChain invitations(HttpSecurity http) {
        return http.securityMatcher("/invitation", "/invitation/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers ->
                        headers.referrerPolicy(
                                referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }
}
