package dev.accesscontrol.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The console opens on its first menu entry. */
@Configuration(proxyBeanMethods = false)
class ConsoleHome implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/admin", "/admin/provisioning");
    }
}
