package dev.accesscontrol.audit.web;

import dev.accesscontrol.audit.AccessEntry;
import dev.accesscontrol.audit.AccessEvent;
import dev.accesscontrol.audit.AccessLogs;
import dev.accesscontrol.audit.AccessReason;
import dev.accesscontrol.web.Look;
import dev.accesscontrol.web.Place;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** [Log Management] - [Access Logs]. */
@Controller
class AccessLogController {

    static final String PATH = "/admin/logs/access";

    private final AccessLogs logs;
    private final LogWords words;
    private final Clock clock;

    AccessLogController(AccessLogs logs, LogWords words, Clock clock) {
        this.logs = logs;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String page(
            @ModelAttribute("search") AccessSearch search,
            BindingResult errors,
            @ModelAttribute(name = "look", binding = false) Look look,
            @RequestParam Map<String, String> parameters,
            Model page,
            HttpServletResponse response) {
        search.check(errors);
        page.addAttribute("events", AccessEvent.values());
        page.addAttribute("reasons", AccessReason.values());
        page.addAttribute("here", search.on(PATH));
        page.addAttribute("csv", search.on(PATH + ".csv"));
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            page.addAttribute("rows", logs.page(search.query(look.zone()), Place.of(parameters)));
        }
        return "audit/access";
    }

    @GetMapping(PATH + ".csv")
    void csv(
            @ModelAttribute("search") AccessSearch search,
            BindingResult errors,
            @ModelAttribute(name = "look", binding = false) Look look,
            HttpServletResponse response)
            throws IOException {
        search.check(errors);
        if (errors.hasErrors()) {
            response.sendRedirect(search.on(PATH));
            return;
        }
        try (var file =
                LogFile.begin(
                        response,
                        "access-logs",
                        clock.instant(),
                        look.zone(),
                        "Date and Time",
                        "Event",
                        "Reason",
                        "Username",
                        "Unknown name",
                        "Attempts",
                        "Address",
                        "Browser",
                        "System",
                        "User-Agent")) {
            logs.forEach(search.query(look.zone()), entry -> file.row(cells(entry, look.zone())));
        }
    }

    private List<String> cells(AccessEntry entry, ZoneId zone) {
        var device = entry.visit().device();
        return List.of(
                LogFile.time(entry.at(), zone),
                words.of("access.event.", entry.event()),
                words.of("access.reason.", entry.reason()),
                Objects.toString(entry.username(), ""),
                Objects.toString(entry.unknownMark(), ""),
                String.valueOf(entry.attempts()),
                entry.visit().address(),
                Objects.toString(device.browser(), ""),
                Objects.toString(device.platform(), ""),
                device.userAgent());
    }
}
