package dev.accesscontrol.provisioning.log;

import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.provisioning.run.RunViews;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    public Rows<RunView> search(LogQuery query, @Nullable Place place) {
        var conditions = LogConditions.of(query);
        return runs.page(conditions.sql(), conditions.parameters(), place);
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
    public List<UserId> addedUsers(UUID runId) {
        return files.addedUsers(runId);
    }

    @Override
    public List<String> domains() {
        return runs.domains();
    }
}
