package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.InitialPasswords.Slips;
import dev.accesscontrol.credentials.InitialView;
import dev.accesscontrol.credentials.PasswordBatches;
import dev.accesscontrol.credentials.SlipForm;
import dev.accesscontrol.csv.CsvColumn;
import dev.accesscontrol.csv.CsvWriter;
import dev.accesscontrol.directory.UserColumn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Writes generated passwords to the browser, so that it is known whether the browser took them. */
@Component
class SlipFiles {

    private static final List<CsvColumn> COLUMNS =
            List.of(
                    CsvColumn.text(PasswordBatches.USERNAME),
                    CsvColumn.text(UserColumn.DISPLAY_NAME.header()),
                    CsvColumn.text(UserColumn.EMAIL.header()),
                    CsvColumn.raw(PasswordBatches.PASSWORD));

    private final SlipPage page;

    SlipFiles(SlipPage page) {
        this.page = page;
    }

    void write(
            SlipForm form,
            InitialView batch,
            Slips slips,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        switch (form) {
            case CSV -> csv(slips, response);
            case SLIPS -> page.write(batch, slips, request, response);
        }
        response.flushBuffer();
    }

    private static void csv(Slips slips, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("initial-passwords.csv")
                        .build()
                        .toString());
        try (var csv = CsvWriter.to(response.getOutputStream(), COLUMNS)) {
            slips.each(slip ->
                    csv.row(slip.username(), slip.displayName(), slip.email(), slip.password()));
        }
    }
}
