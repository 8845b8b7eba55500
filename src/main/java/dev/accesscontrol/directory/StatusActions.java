package dev.accesscontrol.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the directory itself does with many users. */
@Configuration(proxyBeanMethods = false)
class StatusActions {

    @Bean
    UserAction enableUsers(StatusWriter writer) {
        return new StatusAction("ENABLE", 10, UserStatus.ENABLED, writer);
    }

    @Bean
    UserAction disableUsers(StatusWriter writer) {
        return new StatusAction("DISABLE", 20, UserStatus.DISABLED, writer);
    }

    @Bean
    UserAction deleteUsers(RecycleBin bin) {
        return new DeleteAction(bin);
    }
}
