package dev.accesscontrol.audit.web;

import dev.accesscontrol.audit.OperationEntry.Change;
import dev.accesscontrol.audit.OperationEntry.Full;
import dev.accesscontrol.audit.OperationLogs;
import dev.accesscontrol.csv.CsvWriter;
import dev.accesscontrol.web.Look;
import dev.accesscontrol.web.OperationNote.Target;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The Admin Operation Logs as a file: a line for each value that was changed. */
@Controller
class OperationFileController {

    private static final Target NOTHING = new Target("", null, "");

    private final OperationLogs logs;
    private final LogWords words;
    private final Clock clock;

    OperationFileController(OperationLogs logs, LogWords words, Clock clock) {
        this.logs = logs;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(OperationLogController.PATH + ".csv")
    void csv(
            @ModelAttribute("search") OperationSearch search,
            BindingResult errors,
            @ModelAttribute(name = "look", binding = false) Look look,
            HttpServletResponse response)
            throws IOException {
        search.check(errors);
        if (errors.hasErrors()) {
            response.sendRedirect(search.on(OperationLogController.PATH));
            return;
        }
        try (var file = begin(response, look.zone())) {
            logs.forEach(search.query(look.zone()), act -> write(act, look.zone(), file));
        }
    }

    private CsvWriter begin(HttpServletResponse response, ZoneId zone) throws IOException {
        return LogFile.begin(
                response,
                "admin-operation-logs",
                clock.instant(),
                zone,
                "Date and Time",
                "Who",
                "Operation",
                "Result",
                "Status",
                "Kind",
                "Target",
                "Item",
                "Old value",
                "New value",
                "Address",
                "Browser",
                "System",
                "User-Agent",
                "Entry ID");
    }

    private void write(Full act, ZoneId zone, CsvWriter file) {
        var changes = act.changes();
        var values = changes.stream().filter(change -> change.item() != null).toList();
        if (!values.isEmpty()) {
            values.forEach(value -> file.row(cells(act, value, zone)));
        } else {
            var first = changes.isEmpty() ? NOTHING : changes.getFirst().target();
            file.row(cells(act, new Change(first, null, null, null), zone));
        }
    }

    private List<String> cells(Full act, Change change, ZoneId zone) {
        var entry = act.entry();
        var device = entry.visit().device();
        var cells = new ArrayList<String>();
        cells.add(LogFile.time(entry.at(), zone));
        cells.add(entry.actor());
        cells.add(words.operation(entry.operation()));
        cells.add(words.of("operation.result.", entry.result()));
        cells.add(text(entry.status()));
        cells.add(words.kind(change.target().kind()));
        cells.add(words.name(change.target()));
        cells.add(words.item(change.item()));
        cells.add(words.value(change.item(), change.before()));
        cells.add(words.value(change.item(), change.after()));
        cells.add(entry.visit().address());
        cells.add(text(device.browser()));
        cells.add(text(device.platform()));
        cells.add(device.userAgent());
        cells.add(entry.id().toString());
        return cells;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
