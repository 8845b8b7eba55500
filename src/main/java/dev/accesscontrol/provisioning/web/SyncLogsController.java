package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.log.SyncLogs;
import dev.accesscontrol.provisioning.run.RunKind;
import dev.accesscontrol.provisioning.run.RunState;
import dev.accesscontrol.web.Look;
import dev.accesscontrol.web.Place;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** [Log Management] - [Sync Logs]: one line a run. */
@Controller
class SyncLogsController {

    private final SyncLogs logs;
    private final Connections connections;
    private final Clock clock;

    SyncLogsController(SyncLogs logs, Connections connections, Clock clock) {
        this.logs = logs;
        this.connections = connections;
        this.clock = clock;
    }

    @GetMapping(Paths.LOGS)
    String page(
            @ModelAttribute("search") LogSearch search,
            BindingResult errors,
            @ModelAttribute(name = "look", binding = false) Look look,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        search.check(errors);
        model.addAttribute("sources", connections.all());
        model.addAttribute("domains", logs.domains());
        model.addAttribute("kinds", RunKind.values());
        model.addAttribute(
                "results", Arrays.stream(RunState.values()).filter(RunState::isOver).toList());
        model.addAttribute("here", search.on(Paths.LOGS));
        model.addAttribute("csv", search.on(Paths.LOGS + ".csv"));
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            model.addAttribute(
                    "rows", logs.search(search.query(look.zone()), Place.of(parameters)));
        }
        return "provisioning/sync-logs";
    }

    @GetMapping(Paths.LOGS + ".csv")
    void csv(
            @ModelAttribute("search") LogSearch search,
            BindingResult errors,
            @ModelAttribute(name = "look", binding = false) Look look,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        search.check(errors);
        if (errors.hasErrors()) {
            response.sendRedirect(search.on(Paths.LOGS));
            return;
        }
        var name = Download.fileName("sync-logs", clock.instant(), look.zone());
        logs.writeCsv(search.query(look.zone()), look.zone(), locale, Download.csv(response, name));
    }
}
