package dev.accesscontrol.provisioning.log;

import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.provisioning.run.RunViews;
import dev.accesscontrol.web.Pager;
import dev.accesscontrol.web.Rows;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Finds runs in the database. */
@Service
class SyncLogSearch implements SyncLogs {

    private final RunViews runs;
    private final LogCsv csv;
    private final RunFiles files;

    SyncLogSearch(RunViews runs, LogCsv csv, RunFiles files) {
        this.runs = runs;
        this.csv = csv;
        this.files = files;
    }

    @Override
    public Rows<RunView> search(LogQuery query, int page) {
        var conditions = LogConditions.of(query);
        var size = Pager.DEFAULT_SIZE;
        int offset = (int) Math.min((long) page * size, Integer.MAX_VALUE);
        var content = runs.find(conditions.sql(), conditions.parameters(), offset, size);
        var total = runs.count(conditions.sql(), conditions.parameters());
        return new Rows<>(content, new Pager(page, size, total));
    }

    @Override
    public void writeCsv(LogQuery query, ZoneId zone, Locale locale, OutputStream to) {
        csv.write(LogConditions.of(query), zone, locale, to);
    }

    @Override
    public void writeRowsCsv(UUID runId, Locale locale, OutputStream to) {
        files.writeRows(runId, locale, to);
    }

    @Override
    public void writePasswordTemplate(UUID runId, OutputStream to) {
        files.writePasswordTemplate(runId, to);
    }

    @Override
    public List<String> domains() {
        return runs.domains();
    }
}
