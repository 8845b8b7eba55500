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
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The edit screen of a user. */
@Controller
@RequestMapping("/admin/users/{id}")
class UserController {

    private final UserSearch search;
    private final UserAccounts accounts;
    private final UserPanels panels;

    UserController(UserSearch search, UserAccounts accounts, UserPanels panels) {
        this.search = search;
        this.accounts = accounts;
        this.panels = panels;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model page) {
        var entry = find(id);
        page.addAttribute("form", UserForm.of(entry.user()));
        return show(entry, entry.version(), page);
    }

    @PostMapping
    @AdminOperation("user.change")
    String save(
            @PathVariable UUID id,
            @RequestParam long version,
            @ModelAttribute("form") UserForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes notices) {
        var entry = find(id);
        try {
            accounts.change(entry.user().id(), version, form.toEdit(entry.user()));
        } catch (StaleUserException stale) {
            return showBoth(find(id), form, page, response);
        } catch (UserRejectedException rejected) {
            FieldErrors.reject(problems, rejected);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(entry, version, page);
        }
        notices.addFlashAttribute(Notice.ATTRIBUTE, Notice.success("directory.saved"));
        return "redirect:/admin/users/" + id;
    }

    private String show(UserEntry entry, long version, Model page) {
        page.addAttribute("entry", entry);
        page.addAttribute("version", version);
        page.addAttribute("panels", panels.of(entry.user()));
        return "directory/user";
    }

    /** Neither version is lost: the administrator sees what both say and decides. */
    private static String showBoth(
            UserEntry now, UserForm typed, Model page, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        page.addAttribute("entry", now);
        page.addAttribute("differences", FormDifference.between(typed, UserForm.of(now.user())));
        return "directory/stale";
    }

    private UserEntry find(UUID id) {
        return search.find(new UserId(id)).orElseThrow(() -> new NotFoundException("user " + id));
    }
}
