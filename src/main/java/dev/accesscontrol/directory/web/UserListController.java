package dev.accesscontrol.directory.web;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.ShownStatus;
import dev.accesscontrol.directory.UserAction;
import dev.accesscontrol.directory.UserEntry;
import dev.accesscontrol.directory.UserListAction;
import dev.accesscontrol.directory.UserSearch;
import dev.accesscontrol.directory.UserSources;
import dev.accesscontrol.web.Look;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** [Users] - [User List]. */
@Controller
class UserListController {

    private final UserSearch search;
    private final UserSources sources;
    private final List<UserListAction> actions;
    private final List<UserAction> operations;

    UserListController(
            UserSearch search,
            UserSources sources,
            List<UserListAction> actions,
            List<UserAction> operations) {
        this.search = search;
        this.sources = sources;
        this.actions =
                actions.stream().sorted(Comparator.comparingInt(UserListAction::order)).toList();
        this.operations =
                operations.stream().sorted(Comparator.comparingInt(UserAction::order)).toList();
    }

    @GetMapping(UserListFilters.PATH)
    String list(
            @RequestParam Map<String, String> parameters,
            @ModelAttribute(name = "look", binding = false) Look look,
            HttpServletRequest request,
            Model page) {
        var filters = UserListFilters.of(parameters);
        var query = filters.query(look.zone());
        var users = search.find(query, filters.order(), Place.of(parameters));
        page.addAttribute("filters", filters);
        page.addAttribute("rows", users.content());
        page.addAttribute("pager", users.pager());
        page.addAttribute("columns", ListColumn.chosen(request));
        page.addAttribute("columnChoices", ListColumn.choices());
        page.addAttribute("actions", actions);
        page.addAttribute("operations", operations);
        page.addAttribute("sources", sources.all());
        page.addAttribute("statuses", ShownStatus.values());
        page.addAttribute("roles", Role.values());
        page.addAttribute("onlyAdministrators", query.isAll() && areAllAdministrators(users));
        return "directory/list";
    }

    private static boolean areAllAdministrators(Rows<UserEntry> users) {
        return users.pager().previous() == null
                && users.pager().next() == null
                && users.content().stream()
                        .allMatch(entry -> entry.user().role().isAdministrator());
    }
}
