package dev.accesscontrol.directory.web;

import dev.accesscontrol.directory.DeletedUserSearch;
import dev.accesscontrol.directory.DeletedUsers;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.Notice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks before users leave the recycle bin for good. */
@Controller
@RequestMapping(DeletedUsersController.PATH + "/purge")
class PurgeController {

    private final DeletedUserSearch search;
    private final DeletedUsers deleted;

    PurgeController(DeletedUserSearch search, DeletedUsers deleted) {
        this.search = search;
        this.deleted = deleted;
    }

    /** A POST, because the users chosen may be too many for an address. */
    @PostMapping
    @AdminOperation("user.purge-choose")
    String ask(
            @RequestParam(name = "id", required = false) @Nullable List<UUID> chosen,
            @RequestParam(defaultValue = "") String q,
            Model page,
            RedirectAttributes notices) {
        var ids = DeletedUsersController.ids(chosen);
        var users = search.find(ids);
        if (users.isEmpty()) {
            var why = ids.isEmpty() ? "directory.bin.none-chosen" : "directory.bin.gone";
            notices.addFlashAttribute(Notice.ATTRIBUTE, Notice.warning(why));
            return "redirect:" + DeletedUsersController.path(q);
        }
        page.addAttribute("users", users);
        page.addAttribute("text", q);
        page.addAttribute("path", DeletedUsersController.path(q));
        return "directory/purge";
    }

    @PostMapping("/confirmed")
    @AdminOperation("user.purge")
    String purge(
            @RequestParam(name = "id") List<UUID> confirmed,
            @RequestParam(defaultValue = "") String q,
            RedirectAttributes notices) {
        int purged = deleted.purge(DeletedUsersController.ids(confirmed));
        notices.addFlashAttribute(
                Notice.ATTRIBUTE,
                purged == 0
                        ? Notice.warning("directory.bin.gone")
                        : Notice.success("directory.bin.purged", purged));
        return "redirect:" + DeletedUsersController.path(q);
    }
}
