package dev.accesscontrol.directory.web;

import dev.accesscontrol.directory.SelectionPages;
import dev.accesscontrol.directory.UserAction;
import dev.accesscontrol.directory.UserOperations;
import dev.accesscontrol.directory.UserSelection;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.Look;
import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.Notice;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what somebody chose in the list, and asks before anything is done. */
@Controller
@RequestMapping(UserListFilters.PATH + "/selection")
class SelectionController {

    private final UserOperations operations;
    private final List<UserAction> actions;
    private final SelectionPages pages;

    SelectionController(UserOperations operations, List<UserAction> actions, SelectionPages pages) {
        this.operations = operations;
        this.actions = actions;
        this.pages = pages;
    }

    @PostMapping
    @AdminOperation("users.choose")
    String ask(
            @RequestParam Map<String, String> parameters,
            @RequestParam(name = "id", required = false) @Nullable List<UUID> ticked,
            @RequestParam(name = "shown", required = false) @Nullable List<UUID> shown,
            @ModelAttribute(name = "look", binding = false) Look look,
            Principal by,
            RedirectAttributes notices) {
        var filters = UserListFilters.of(parameters);
        var selection =
                switch (parameters.getOrDefault("scope", "")) {
                    case "all" -> new UserSelection.Matching(filters.query(look.zone()));
                    case "page" -> chosen(shown);
                    default -> chosen(ticked);
                };
        var next = lead(parameters.getOrDefault("action", ""), selection, by.getName());
        if (next.isEmpty()) {
            notices.addFlashAttribute(Notice.ATTRIBUTE, Notice.warning("directory.selection.none"));
            return "redirect:" + filters.path();
        }
        return "redirect:" + next.get();
    }

    /**
     * @return where it is asked; empty when nobody is chosen
     */
    private Optional<String> lead(String action, UserSelection selection, String by) {
        if (pages.named(action).isPresent()) {
            return pages.lead(action, selection, by);
        }
        var operation = operations.ask(action(action).name(), selection, by);
        return operation.total() == 0
                ? Optional.empty()
                : Optional.of(OperationController.PATH + "/" + operation.id());
    }

    /** For the address of an answer to a form, fetched later. */
    @GetMapping
    String back() {
        return "redirect:" + UserListFilters.PATH;
    }

    private static UserSelection chosen(@Nullable List<UUID> ids) {
        return new UserSelection.Chosen(DeletedUsersController.ids(ids));
    }

    private UserAction action(String name) {
        return actions.stream()
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("action"));
    }
}
