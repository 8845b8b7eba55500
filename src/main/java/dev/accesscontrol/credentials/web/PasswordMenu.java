package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.BatchView;
import dev.accesscontrol.credentials.PasswordBatches;
import dev.accesscontrol.directory.SelectionPage;
import dev.accesscontrol.directory.UserListAction;
import dev.accesscontrol.web.MenuEntry;
import dev.accesscontrol.web.TargetKind;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PasswordMenu {

    @Bean
    MenuEntry passwordSettings() {
        return new MenuEntry(
                MenuEntry.Section.SYSTEM,
                20,
                "credentials.settings.title",
                "/admin/settings/password");
    }

    @Bean
    TargetKind batchTargets(PasswordBatches batches) {
        return new TargetKind(
                "batches",
                Set.of("passwords"),
                "/admin/logs/batches/{id}",
                id -> Optional.of(batches.get(id).fileName()));
    }

    @Bean
    UserListAction initialPasswords() {
        return new UserListAction(10, "credentials.batch.title", "/admin/users/passwords");
    }

    @Bean
    SelectionPage initialPasswordsOfSelection() {
        return new SelectionPage(SelectionPage.INITIAL_PASSWORDS, 10, BatchView.INITIAL);
    }
}
