package dev.accesscontrol.directory.web;

import dev.accesscontrol.directory.StaleUserException;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserEntry;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UserRejectedException;
import dev.accesscontrol.directory.UserSearch;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks before a user is deleted. */
@Controller
@RequestMapping("/admin/users/{id}/delete")
class UserDeletionController {

    private final UserSearch search;
    private final UserAccounts accounts;

    UserDeletionController(UserSearch search, UserAccounts accounts) {
        this.search = search;
        this.accounts = accounts;
    }

    @GetMapping
    String ask(@PathVariable UUID id, HttpServletRequest request, Model page) {
        Editors.only(request);
        return ask(find(id), null, page);
    }

    @PostMapping
    @AdminOperation("user.delete")
    String delete(
            @PathVariable UUID id,
            @RequestParam long version,
            Principal by,
            Model page,
            HttpServletResponse response,
            RedirectAttributes notices) {
        var entry = find(id);
        try {
            accounts.delete(entry.user().id(), version, by.getName());
        } catch (StaleUserException stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return ask(find(id), "directory.delete.stale", page);
        } catch (UserRejectedException rejected) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return ask(entry, "user.problem.LAST_GLOBAL_ADMIN", page);
        }
        var username = entry.user().username();
        notices.addFlashAttribute(Notice.ATTRIBUTE, Notice.success("directory.deleted", username));
        return "redirect:/admin/users";
    }

    private static String ask(UserEntry entry, @Nullable String problem, Model page) {
        page.addAttribute("entry", entry);
        page.addAttribute("problem", problem);
        return "directory/delete";
    }

    private UserEntry find(UUID id) {
        return search.find(new UserId(id)).orElseThrow(() -> new NotFoundException("user " + id));
    }
}
