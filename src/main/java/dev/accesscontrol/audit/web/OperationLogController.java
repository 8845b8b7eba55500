package dev.accesscontrol.audit.web;

import dev.accesscontrol.audit.OperationLogs;
import dev.accesscontrol.audit.OperationResult;
import dev.accesscontrol.web.Look;
import dev.accesscontrol.web.Place;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** [Log Management] - [Admin Operation Logs]. Nothing here changes or deletes a line. */
@Controller
class OperationLogController {

    static final String PATH = "/admin/logs/operations";

    private final OperationLogs logs;
    private final ActNames names;
    private final LogWords words;

    OperationLogController(OperationLogs logs, ActNames names, LogWords words) {
        this.logs = logs;
        this.names = names;
        this.words = words;
    }

    @GetMapping(PATH)
    String page(
            @ModelAttribute("search") OperationSearch search,
            BindingResult errors,
            @ModelAttribute(name = "look", binding = false) Look look,
            @RequestParam Map<String, String> parameters,
            Model page,
            HttpServletResponse response) {
        search.check(errors);
        page.addAttribute(
                "operations",
                names.all().stream().sorted(Comparator.comparing(words::operation)).toList());
        page.addAttribute("results", OperationResult.values());
        page.addAttribute("here", search.on(PATH));
        page.addAttribute("csv", search.on(PATH + ".csv"));
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            page.addAttribute("rows", logs.page(search.query(look.zone()), Place.of(parameters)));
        }
        return "audit/operations";
    }

    @GetMapping(PATH + "/{id}")
    String details(@PathVariable UUID id, Model page) {
        var act = logs.get(id);
        page.addAttribute("entry", act.entry());
        page.addAttribute("operation", words.operation(act.entry().operation()));
        page.addAttribute("more", act.changes().size() == OperationLogs.SHOWN);
        page.addAttribute("changes", ChangeGroup.of(act.changes()));
        return "audit/operation";
    }
}
