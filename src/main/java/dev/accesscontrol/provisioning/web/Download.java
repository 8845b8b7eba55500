package dev.accesscontrol.provisioning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A CSV file as an answer, written while it is read. */
final class Download {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

    private Download() {}

    /** Sets the headers; what is written to the result goes to the browser at once. */
    static OutputStream csv(HttpServletResponse response, String fileName) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
        return response.getOutputStream();
    }

    /** For example {@code dry-run_contoso.com_2026-11-24.csv}: safe on every file system. */
    static String fileName(String kind, String domain, Instant at, ZoneId zone) {
        var safe = domain.replaceAll("[^A-Za-z0-9.-]", "_");
        return kind + "_" + safe + "_" + DAY.format(at.atZone(zone)) + ".csv";
    }

    static String fileName(String kind, Instant at, ZoneId zone) {
        return kind + "_" + DAY.format(at.atZone(zone)) + ".csv";
    }
}
