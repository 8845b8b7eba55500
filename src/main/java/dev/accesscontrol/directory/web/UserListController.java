package dev.accesscontrol.directory.web;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserListAction;
import dev.accesscontrol.directory.UserSearch;
import dev.accesscontrol.directory.UserStatus;
import dev.accesscontrol.web.Pager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** [Users] - [User List]. */
@Controller
class UserListController {

    private static final int LAST_PAGE = (int) Pager.COUNT_LIMIT / Pager.DEFAULT_SIZE;

    private final UserSearch search;
    private final List<UserListAction> actions;

    UserListController(UserSearch search, List<UserListAction> actions) {
        this.search = search;
        this.actions =
                actions.stream().sorted(Comparator.comparingInt(UserListAction::order)).toList();
    }

    @GetMapping(UserListFilters.PATH)
    String list(@RequestParam Map<String, String> parameters, Model page) {
        var filters = UserListFilters.of(parameters);
        var rows = search.find(filters.query(), page(parameters.get("page")));
        boolean everybody = filters.query().isAll() && !rows.pager().hasNext();
        page.addAttribute("filters", filters);
        page.addAttribute("rows", rows);
        page.addAttribute("actions", actions);
        page.addAttribute("statuses", UserStatus.values());
        page.addAttribute("roles", Role.values());
        page.addAttribute(
                "onlyAdministrators",
                everybody
                        && !rows.pager().hasPrevious()
                        && rows.content().stream()
                                .allMatch(entry -> entry.user().role().isAdministrator()));
        return "directory/list";
    }

    static int page(@Nullable String number) {
        try {
            int page = number == null ? 0 : Integer.parseInt(number);
            return Math.clamp(page, 0, LAST_PAGE);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
