package dev.accesscontrol.web;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class FaultHandling {

    @Bean
    FilterRegistrationBean<FaultFilter> faultFilter(FaultPage page) {
        var filter = new FilterRegistrationBean<>(new FaultFilter(page));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        filter.setDispatcherTypes(
                DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        return filter;
    }
}
