package dev.accesscontrol.directory.registration.web;

import dev.accesscontrol.directory.UserListAction;
import dev.accesscontrol.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistrationMenu {

    @Bean
    UserListAction bulkUpdate() {
        return new UserListAction(5, "registration.title", RegistrationController.PATH);
    }

    @Bean
    MenuEntry batchRegistrationLogs() {
        return new MenuEntry(
                MenuEntry.Section.LOG_MANAGEMENT,
                20,
                "registration.logs.title",
                UploadLogController.PATH);
    }
}
