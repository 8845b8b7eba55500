package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.UsernameFile;
import dev.accesscontrol.directory.SelectionPage;
import dev.accesscontrol.directory.SelectionPages;
import dev.accesscontrol.directory.UserSelection;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.TooLargeUpload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Users who are to get initial passwords, named in a file. */
@Controller
@RequestMapping("/admin/users/passwords/usernames")
class UsernamesController {

    private final UsernameFile usernames;
    private final SelectionPages pages;

    UsernamesController(UsernameFile usernames, SelectionPages pages) {
        this.usernames = usernames;
        this.pages = pages;
    }

    @GetMapping
    String form(
            @RequestAttribute(name = TooLargeUpload.ATTRIBUTE, required = false) boolean tooLarge,
            HttpServletRequest request,
            Model page) {
        GlobalAdmins.only(request);
        return form(tooLarge ? "credentials.batch.file.too-large" : null, page);
    }

    private static String form(@Nullable String problem, Model page) {
        page.addAttribute("problem", problem);
        return "credentials/initial-usernames";
    }

    /** Nobody is chosen when a line is wrong. */
    @PostMapping
    @AdminOperation("initial.usernames")
    String upload(
            @RequestParam MultipartFile file,
            Principal principal,
            HttpServletResponse response,
            Model page)
            throws IOException {
        try (var content = file.getInputStream()) {
            var users = usernames.read(content);
            var next =
                    users.problems().isEmpty()
                            ? pages.lead(
                                    SelectionPage.INITIAL_PASSWORDS,
                                    new UserSelection.Chosen(users.ids()),
                                    principal.getName())
                            : Optional.<String>empty();
            if (next.isPresent()) {
                return "redirect:" + next.get();
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("problems", users.problems());
            return form(users.problems().isEmpty() ? "credentials.batch.file.missing" : null, page);
        }
    }
}
