package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The logs' line in the menu. */
@Configuration(proxyBeanMethods = false)
class SyncLogsMenu {

    @Bean
    MenuEntry syncLogsMenuEntry() {
        return new MenuEntry(MenuEntry.Section.LOG_MANAGEMENT, 10, "menu.sync-logs", Paths.LOGS);
    }
}
