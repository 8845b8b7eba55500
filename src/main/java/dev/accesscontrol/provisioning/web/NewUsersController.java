package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.directory.SelectionPage;
import dev.accesscontrol.directory.SelectionPages;
import dev.accesscontrol.directory.UserSelection;
import dev.accesscontrol.provisioning.log.SyncLogs;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.Notice;
import java.security.Principal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Set initial passwords for 120 users": leads the users whom a sync added to that page. */
@Controller
@RequestMapping("/admin/provisioning/runs/{runId}/initial-passwords")
class NewUsersController {

    private final SyncLogs logs;
    private final SelectionPages pages;

    NewUsersController(SyncLogs logs, SelectionPages pages) {
        this.logs = logs;
        this.pages = pages;
    }

    @PostMapping
    @AdminOperation("initial.run")
    String lead(@PathVariable UUID runId, Principal principal, RedirectAttributes notices) {
        var users = new UserSelection.Chosen(logs.addedUsers(runId));
        var next = pages.lead(SelectionPage.INITIAL_PASSWORDS, users, principal.getName());
        if (next.isEmpty()) {
            notices.addFlashAttribute(Notice.ATTRIBUTE, Notice.warning("result.next.none"));
        }
        return "redirect:" + next.orElse(Paths.run(runId));
    }

    /** For the address of an answer to a form, fetched later. */
    @GetMapping
    String back(@PathVariable UUID runId) {
        return "redirect:" + Paths.run(runId);
    }
}
