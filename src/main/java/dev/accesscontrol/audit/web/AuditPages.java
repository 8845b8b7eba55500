package dev.accesscontrol.audit.web;

import dev.accesscontrol.audit.OperationLog;
import dev.accesscontrol.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where acts are noticed, and the logs' lines in the menu. */
@Configuration(proxyBeanMethods = false)
class AuditPages {

    @Bean
    static WebMvcConfigurer actsAreWritten(ActInterceptor acts) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(acts);
            }
        };
    }

    /** Around all that may refuse a request once it is known whose it is. */
    @Bean
    static Customizer<HttpSecurity> refusedActsAreWritten(OperationLog log, ActNames names) {
        return http ->
                http.addFilterAfter(new RefusedActs(log, names), SecurityContextHolderFilter.class);
    }

    @Bean
    MenuEntry adminOperationLogs() {
        return new MenuEntry(
                MenuEntry.Section.LOG_MANAGEMENT,
                30,
                "operations.title",
                OperationLogController.PATH);
    }

    @Bean
    MenuEntry accessLogs() {
        return new MenuEntry(
                MenuEntry.Section.LOG_MANAGEMENT,
                40,
                "access-logs.title",
                AccessLogController.PATH);
    }
}
