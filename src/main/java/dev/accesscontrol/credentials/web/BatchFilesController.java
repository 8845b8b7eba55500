package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.BatchProblem;
import dev.accesscontrol.credentials.PasswordBatches;
import dev.accesscontrol.csv.CsvColumn;
import dev.accesscontrol.csv.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Downloads: the template, and the result of an upload line by line. */
@Controller
class BatchFilesController {

    private static final List<CsvColumn> TEMPLATE =
            List.of(
                    CsvColumn.text(PasswordBatches.USERNAME),
                    CsvColumn.raw(PasswordBatches.PASSWORD));
    private static final List<CsvColumn> RESULT =
            List.of(
                    CsvColumn.text("Line"),
                    CsvColumn.text("Column"),
                    CsvColumn.text(PasswordBatches.USERNAME),
                    CsvColumn.text("Result"),
                    CsvColumn.text("Reason"));

    private final PasswordBatches batches;
    private final MessageSource messages;

    BatchFilesController(PasswordBatches batches, MessageSource messages) {
        this.batches = batches;
        this.messages = messages;
    }

    @GetMapping("/admin/users/passwords/template.csv")
    void template(HttpServletResponse response) throws IOException {
        CsvWriter.to(begin(response, "passwords.csv"), TEMPLATE).close();
    }

    @GetMapping("/admin/logs/batches/{id}.csv")
    void result(@PathVariable UUID id, Locale locale, HttpServletResponse response)
            throws IOException {
        batches.get(id);
        write(id, locale, begin(response, "passwords-" + id + ".csv"));
    }

    private void write(UUID id, Locale locale, OutputStream out) {
        try (var csv = CsvWriter.to(out, RESULT)) {
            for (var problem : batches.problems(id)) {
                csv.row(
                        line(problem.line()),
                        problem.column(),
                        "",
                        "WRONG",
                        words(problem, locale));
            }
            batches.eachRow(
                    id,
                    row ->
                            csv.row(
                                    line(row.line()),
                                    "",
                                    row.username(),
                                    row.outcome().name(),
                                    row.detail()));
        }
    }

    private static String line(long line) {
        return line == 0 ? "" : Long.toString(line);
    }

    private String words(BatchProblem problem, Locale locale) {
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
