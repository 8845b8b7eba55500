package dev.accesscontrol.directory.web;

import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserRejectedException;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** [+ Add User]. */
@Controller
@RequestMapping("/admin/users/new")
class NewUserController {

    private final UserAccounts accounts;

    NewUserController(UserAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    String form(HttpServletRequest request, Model page) {
        Editors.only(request);
        page.addAttribute("form", UserForm.EMPTY);
        return "directory/new";
    }

    @PostMapping
    @AdminOperation("user.add")
    String add(
            @ModelAttribute("form") UserForm form,
            BindingResult problems,
            HttpServletResponse response,
            RedirectAttributes notices) {
        try {
            var added = accounts.add(form.toNewUser());
            notices.addFlashAttribute(
                    Notice.ATTRIBUTE, Notice.success("directory.added", added.username()));
            return "redirect:/admin/users/" + added.id();
        } catch (UserRejectedException rejected) {
            FieldErrors.reject(problems, rejected);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "directory/new";
        }
    }
}
