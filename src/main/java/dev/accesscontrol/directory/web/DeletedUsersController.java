package dev.accesscontrol.directory.web;

import dev.accesscontrol.directory.DeletedUserSearch;
import dev.accesscontrol.directory.DeletedUsers;
import dev.accesscontrol.directory.Restoration;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.Notice;
import dev.accesscontrol.web.Place;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** [Users] - [Deleted Users]: the recycle bin. */
@Controller
@RequestMapping(DeletedUsersController.PATH)
class DeletedUsersController {

    static final String PATH = "/admin/users/deleted";

    private final DeletedUserSearch search;
    private final DeletedUsers deleted;

    DeletedUsersController(DeletedUserSearch search, DeletedUsers deleted) {
        this.search = search;
        this.deleted = deleted;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Map<String, String> parameters,
            Model page) {
        return show(q.strip(), Place.of(parameters), page);
    }

    private String show(String text, @Nullable Place place, Model page) {
        page.addAttribute("text", text);
        page.addAttribute("path", path(text));
        page.addAttribute("rows", search.find(text, place));
        return "directory/deleted";
    }

    @PostMapping("/restore")
    @AdminOperation("user.restore")
    String restore(
            @RequestParam(name = "id", required = false) @Nullable List<UUID> chosen,
            @RequestParam(defaultValue = "") String q,
            Principal by,
            Model page,
            HttpServletResponse response,
            RedirectAttributes notices) {
        var ids = ids(chosen);
        var restoration = deleted.restore(ids, by.getName());
        if (!restoration.refused().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("restoration", restoration);
            return show(q, null, page);
        }
        notices.addFlashAttribute(Notice.ATTRIBUTE, notice(ids.size(), restoration));
        return "redirect:" + path(q);
    }

    private static Notice notice(int chosen, Restoration restoration) {
        int restored = restoration.restored().size();
        if (chosen == 0) {
            return Notice.warning("directory.bin.none-chosen");
        }
        return restored == 0
                ? Notice.warning("directory.bin.gone")
                : Notice.success(
                        "directory.bin.restored",
                        restored,
                        restoration.formerAdministrators(),
                        chosen - restored);
    }

    /** For the address of an answer to a form, fetched later. */
    @GetMapping({"/restore", "/purge"})
    String back() {
        return "redirect:" + PATH;
    }

    static List<UserId> ids(@Nullable List<UUID> chosen) {
        return chosen == null ? List.of() : chosen.stream().distinct().map(UserId::new).toList();
    }

    /** The address of the list as it is, without the page. */
    static String path(String text) {
        var path = UriComponentsBuilder.fromPath(PATH);
        if (!text.isEmpty()) {
            path.queryParam("q", "{text}");
        }
        return path.encode().buildAndExpand(Map.of("text", text)).toUriString();
    }
}
