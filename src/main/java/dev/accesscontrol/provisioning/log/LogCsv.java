package dev.accesscontrol.provisioning.log;

import dev.accesscontrol.csv.CsvColumn;
import dev.accesscontrol.csv.CsvWriter;
import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.provisioning.run.RunViews;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The log as a file, a line a run. */
@Component
class LogCsv {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

    private static final List<CsvColumn> COLUMNS =
            Stream.of(
                            "Date and Time",
                            "Sync Source",
                            "Sync Destination",
                            "Domain",
                            "Kind",
                            "Trigger",
                            "Who",
                            "Result",
                            "Added",
                            "Updated",
                            "Deleted",
                            "Skipped",
                            "Failed",
                            "Duration (s)",
                            "Details",
                            "Run ID")
                    .map(CsvColumn::text)
                    .toList();

    private final RunViews runs;
    private final RunTexts texts;

    LogCsv(RunViews runs, RunTexts texts) {
        this.runs = runs;
        this.texts = texts;
    }

    void write(LogConditions conditions, ZoneId zone, Locale locale, OutputStream to) {
        try (var csv = CsvWriter.to(to, COLUMNS)) {
            runs.forEach(
                    conditions.sql(),
                    conditions.parameters(),
                    run -> csv.row(cells(run, zone, locale)));
        }
    }

    private List<String> cells(RunView run, ZoneId zone, Locale locale) {
        var started = run.startedAt() == null ? run.requestedAt() : run.startedAt();
        var counts = run.counts();
        return List.of(
                TIME.format(started.atZone(zone)),
                run.source(),
                "Access Control",
                run.domain(),
                texts.kind(run, locale),
                texts.trigger(run, locale),
                run.startedBy(),
                texts.result(run, locale),
                String.valueOf(counts.added()),
                String.valueOf(counts.updated()),
                String.valueOf(counts.deleted()),
                String.valueOf(counts.skipped()),
                String.valueOf(counts.failed()),
                run.finishedAt() == null ? "" : seconds(started, run.finishedAt()),
                texts.details(run, locale),
                run.id().toString());
    }

    private static String seconds(Instant from, Instant until) {
        return String.format(
                Locale.ROOT, "%.1f", Duration.between(from, until).toMillis() / 1000.0);
    }
}
