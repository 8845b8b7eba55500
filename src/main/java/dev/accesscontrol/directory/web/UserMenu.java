package dev.accesscontrol.directory.web;

import dev.accesscontrol.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UserMenu {

    @Bean
    MenuEntry userList() {
        return new MenuEntry(MenuEntry.Section.USERS, 10, "directory.list.title", "/admin/users");
    }

    @Bean
    MenuEntry deletedUsers() {
        return new MenuEntry(
                MenuEntry.Section.USERS, 20, "directory.bin.title", DeletedUsersController.PATH);
    }
}
