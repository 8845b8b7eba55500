package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.BatchView;
import dev.accesscontrol.credentials.InitialPasswords;
import dev.accesscontrol.directory.SelectionPage;
import dev.accesscontrol.directory.UserOperation;
import dev.accesscontrol.directory.UserOperations;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Set initial passwords for 120 users": the choice, and then the batch that was begun. */
@Controller
@RequestMapping(BatchView.INITIAL + "/{id}")
class InitialController {

    private static final int NAMED = 10;

    private final InitialPasswords passwords;
    private final UserOperations selections;
    private final InitialPage pages;
    private final SlipCookie cookie;

    InitialController(
            InitialPasswords passwords,
            UserOperations selections,
            InitialPage pages,
            SlipCookie cookie) {
        this.passwords = passwords;
        this.selections = selections;
        this.pages = pages;
        this.cookie = cookie;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            Principal principal,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        GlobalAdmins.only(request);
        var key = cookie.ensure(id, request, response);
        var batch = passwords.find(id);
        if (batch.isPresent()) {
            return pages.batch(batch.get(), key.orElse(null), request, response, page);
        }
        page.addAttribute("form", InitialForm.usual(locale));
        return choice(selection(id, principal), page);
    }

    private String choice(UserOperation selection, Model page) {
        page.addAttribute("selection", selection);
        page.addAttribute("standing", selections.standing(selection.id()));
        page.addAttribute("first", selections.first(selection.id(), NAMED));
        page.addAttribute("canInvite", passwords.canInvite());
        return "credentials/initial-choice";
    }

    private UserOperation selection(UUID id, Principal principal) {
        var selection = selections.get(id);
        if (!selection.action().equals(SelectionPage.INITIAL_PASSWORDS)) {
            throw new NotFoundException("selection " + id);
        }
        if (!selection.by().equals(principal.getName())) {
            throw new AccessDeniedException("chosen by somebody else");
        }
        return selection;
    }

    /** A second press, or one in another tab, finds it begun. */
    @PostMapping
    @AdminOperation("initial.begin")
    String begin(
            @PathVariable UUID id,
            @ModelAttribute("form") InitialForm form,
            BindingResult unreadable,
            Principal principal,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        if (passwords.find(id).isPresent()) {
            return back(id);
        }
        var selection = selection(id, principal);
        if (form.is(InitialForm.How.UPLOAD)) {
            return "redirect:/admin/users/passwords";
        }
        var problem = begin(id, form, principal, request);
        if (problem != null) {
            cookie.ensure(id, request, response);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("problem", problem);
            return choice(selection, page);
        }
        return back(id);
    }

    /**
     * @return what is wrong, a message key; null when it was begun
     */
    private @Nullable String begin(
            UUID id, InitialForm form, Principal principal, HttpServletRequest request) {
        var order = form.order(principal.getName());
        if (form.is(InitialForm.How.GENERATE)) {
            var key = cookie.key(request);
            key.ifPresent(one -> passwords.generate(id, order, one));
            return key.isPresent() ? null : "initial.choice.no-cookie";
        }
        if (form.is(InitialForm.How.INVITE) && passwords.canInvite()) {
            passwords.invite(id, order);
            return null;
        }
        return "initial.choice.none";
    }

    private static String back(UUID id) {
        return "redirect:" + BatchView.INITIAL + "/" + id;
    }
}
