package dev.accesscontrol.audit.web;

import dev.accesscontrol.csv.CsvColumn;
import dev.accesscontrol.csv.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A log as a CSV file, sent while it is read. */
final class LogFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

    private LogFile() {}

    static CsvWriter begin(
            HttpServletResponse response, String name, Instant now, ZoneId zone, String... headers)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "_" + DAY.format(now.atZone(zone)) + ".csv")
                        .build()
                        .toString());
        List<CsvColumn> columns = Stream.of(headers).map(CsvColumn::text).toList();
        return CsvWriter.to(response.getOutputStream(), columns);
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
