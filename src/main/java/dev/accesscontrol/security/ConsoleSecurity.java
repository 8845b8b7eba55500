package dev.accesscontrol.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;

import dev.accesscontrol.credentials.SignIn;
import dev.accesscontrol.web.Site;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * The rules of every page that no other chain claims. The security headers come from {@link
 * dev.accesscontrol.web.PageHeaders}.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

    /**
     * What holds for every chain, also for one that a module contributes for its own pages: the
     * session ends in time, and people are sent away or to sign in by the same rules.
     */
    @Bean
    Customizer<HttpSecurity> everyChain(
            Doors doors,
            SessionSettings sessions,
            SignIn signIn,
            Clock clock,
            ApplicationEventPublisher events) {
        return http ->
                http.requestCache(cache -> cache.requestCache(doors.savedPages()))
                        .exceptionHandling(refusals ->
                                refusals.authenticationEntryPoint(doors::askToSignIn)
                                        .accessDeniedHandler(doors::deny))
                        .addFilterBefore(
                                new SessionLimits(sessions, signIn, clock, events),
                                CsrfFilter.class)
                        .addFilterBefore(new UploadGate(doors), CsrfFilter.class);
    }

    @Bean
    SecurityFilterChain console(HttpSecurity http, Doors doors) {
        return http.authorizeHttpRequests(ConsoleSecurity::rules)
                .formLogin(form ->
                        form.loginPage(Doors.SIGN_IN)
                                .authenticationDetailsSource(AttemptDetails::new)
                                .successHandler(doors::welcome)
                                .failureHandler(doors::refuse))
                .logout(out ->
                        out.logoutUrl("/sign-out").logoutSuccessUrl(Doors.SIGN_IN + "?signed-out"))
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(Doors.SIGN_IN, "/preferences", "/error")
                .permitAll()
                .requestMatchers(Doors.RESOURCES)
                .permitAll()
                .requestMatchers(Doors.CHANGE_PASSWORD)
                .authenticated()
                .requestMatchers(
                        "/admin/provisioning/microsoft365/**", "/admin/provisioning/consent")
                .hasRole(Roles.GLOBAL_ADMIN)
                .requestMatchers(GET, "/admin/**")
                .hasAnyRole(Roles.GLOBAL_ADMIN, Roles.READ_ONLY_ADMIN)
                .requestMatchers(HEAD, "/admin/**")
                .hasAnyRole(Roles.GLOBAL_ADMIN, Roles.READ_ONLY_ADMIN)
                // what somebody has read changes nothing for anybody else
                .requestMatchers("/admin/notices/**")
                .hasAnyRole(Roles.GLOBAL_ADMIN, Roles.READ_ONLY_ADMIN)
                .requestMatchers("/admin/**")
                .hasRole(Roles.GLOBAL_ADMIN)
                .anyRequest()
                .hasRole(Roles.USER);
    }

    @Bean
    DefaultCookieSerializerCustomizer sessionCookie(Site site) {
        return cookie -> {
            cookie.setSameSite("Lax");
            cookie.setUseHttpOnlyCookie(true);
            cookie.setUseSecureCookie(site.isHttps());
        };
    }
}
