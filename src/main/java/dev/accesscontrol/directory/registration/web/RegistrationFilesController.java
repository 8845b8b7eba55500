package dev.accesscontrol.directory.registration.web;

import dev.accesscontrol.csv.CsvColumn;
import dev.accesscontrol.csv.CsvWriter;
import dev.accesscontrol.directory.ItemChange;
import dev.accesscontrol.directory.registration.LineProblem;
import dev.accesscontrol.directory.registration.RegistrationColumns;
import dev.accesscontrol.directory.registration.RegistrationReports;
import dev.accesscontrol.directory.registration.RegistrationRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Downloads: the template, and what became of a file line by line. */
@Controller
class RegistrationFilesController {

    private static final List<CsvColumn> RESULT =
            Stream.of("Line", "Action", "Username", "Changes", "Result", "Column", "Reason")
                    .map(CsvColumn::text)
                    .toList();

    private final RegistrationReports reports;
    private final MessageSource messages;

    RegistrationFilesController(RegistrationReports reports, MessageSource messages) {
        this.reports = reports;
        this.messages = messages;
    }

    @GetMapping(RegistrationController.PATH + "/template.csv")
    void template(HttpServletResponse response) throws IOException {
        CsvWriter.to(begin(response, "users.csv"), RegistrationColumns.TEMPLATE).close();
    }

    /** All lines, or those of a filter. */
    @GetMapping(RegistrationLogController.PATH + "/{id}.csv")
    void result(
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        reports.get(id);
        var filter = RowQuery.of("", parameters).filter();
        try (var csv = CsvWriter.to(begin(response, "registration-" + id + ".csv"), RESULT)) {
            reports.forEach(id, filter, row -> csv.row(cells(row, locale)));
        }
    }

    private List<String> cells(RegistrationRow row, Locale locale) {
        var problems = row.problems();
        var outcome = row.outcome();
        return List.of(
                row.line() == 0 ? "" : Long.toString(row.line()),
                row.action().name(),
                row.username(),
                row.changes().stream()
                        .map(RegistrationFilesController::words)
                        .collect(Collectors.joining("; ")),
                outcome == null ? "" : outcome.name(),
                problems.stream()
                        .map(LineProblem::column)
                        .filter(column -> !column.isEmpty())
                        .collect(Collectors.joining("; ")),
                problems.stream()
                        .map(problem -> words(problem, locale))
                        .collect(Collectors.joining(" ")));
    }

    private static String words(ItemChange change) {
        return change.item().header() + ": " + change.before() + " -> " + change.after();
    }

    private String words(LineProblem problem, Locale locale) {
        return messages.getMessage(problem.message(), problem.arguments().toArray(), locale);
    }

    private static OutputStream begin(HttpServletResponse response, String name)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        return response.getOutputStream();
    }
}
