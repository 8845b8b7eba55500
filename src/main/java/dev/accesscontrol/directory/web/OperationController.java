package dev.accesscontrol.directory.web;

import dev.accesscontrol.directory.SelectionPages;
import dev.accesscontrol.directory.UserOperation;
import dev.accesscontrol.directory.UserOperations;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.TypedNumber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Something that is to be done with many users: the question, the progress, the result. */
@Controller
@RequestMapping(OperationController.PATH)
class OperationController {

    static final String PATH = UserListFilters.PATH + "/operations";

    /** More users than this are not changed by a mere press of a button. */
    static final int TYPED_ABOVE = 50;

    private static final int NAMED = 10;

    private final UserOperations operations;
    private final SelectionPages pages;

    OperationController(UserOperations operations, SelectionPages pages) {
        this.operations = operations;
        this.pages = pages;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, HttpServletRequest request, Model page) {
        var operation = operations.get(id);
        page.addAttribute("operation", operation);
        if (operation.isAsked()) {
            Editors.only(request);
            var other = pages.named(operation.action());
            return other.isPresent() ? "redirect:" + other.get().pathOf(id) : ask(operation, page);
        }
        if (operation.leftOut() > 0) {
            page.addAttribute("reasons", operations.reasons(id));
            page.addAttribute("leftOut", operations.leftOut(id));
        }
        return "directory/operation";
    }

    private String ask(UserOperation operation, Model page) {
        page.addAttribute("first", operations.first(operation.id(), NAMED));
        page.addAttribute("typed", operation.total() > TYPED_ABOVE);
        return "directory/operation-question";
    }

    /** A second press, or one in another tab, finds it started. */
    @PostMapping("/{id}/start")
    @AdminOperation("users.start")
    String start(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String count,
            Principal by,
            Model page,
            HttpServletResponse response) {
        var operation = operations.get(id);
        if (!operation.by().equals(by.getName())) {
            throw new AccessDeniedException("asked by somebody else");
        }
        if (operation.isAsked()
                && operation.total() > TYPED_ABOVE
                && TypedNumber.of(count) != operation.total()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("operation", operation);
            page.addAttribute("wrong", true);
            return ask(operation, page);
        }
        operations.start(id);
        operations.help(operation);
        return "redirect:" + PATH + "/" + id;
    }

    /** For the address of an answer to a form, fetched later. */
    @GetMapping("/{id}/start")
    String back(@PathVariable UUID id) {
        return "redirect:" + PATH + "/" + id;
    }
}
