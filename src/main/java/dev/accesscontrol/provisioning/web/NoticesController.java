package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.notice.NoticeView;
import dev.accesscontrol.provisioning.notice.Notices;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.Place;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** [Notices], where the bell leads. What is read here is read for this administrator alone. */
@Controller
@RequestMapping(Paths.NOTICES)
class NoticesController {

    private final Notices notices;
    private final Clock clock;

    NoticesController(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping
    String page(@RequestParam Map<String, String> parameters, Principal reader, Model model) {
        model.addAttribute("until", clock.instant());
        model.addAttribute("rows", notices.page(reader.getName(), Place.of(parameters)));
        return "provisioning/notices";
    }

    /** To what the notice is about; who has followed it has read it. */
    @GetMapping("/{id}")
    String open(@PathVariable UUID id, Principal reader) {
        return "redirect:" + subject(notices.read(reader.getName(), id));
    }

    @PostMapping("/{id}/read")
    @AdminOperation("notice.read")
    String read(@PathVariable UUID id, Principal reader) {
        notices.read(reader.getName(), id);
        return "redirect:" + Paths.NOTICES;
    }

    /**
     * @param until when the page was made: nothing is marked that was not on it
     */
    @PostMapping("/read")
    @AdminOperation("notice.read-all")
    String readAll(@RequestParam Instant until, Principal reader) {
        notices.readAll(reader.getName(), until);
        return "redirect:" + Paths.NOTICES;
    }

    private static String subject(NoticeView notice) {
        return notice.runId() == null
                ? Paths.connection(notice.connectionId(), "")
                : Paths.log(notice.runId());
    }
}
