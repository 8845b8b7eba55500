package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.provisioning.log.LogQuery;
import dev.accesscontrol.provisioning.log.SyncLogs;
import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.web.Pager;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The logs of a {@link FakeBackend}. */
final class FakeLogs implements SyncLogs {

    private final FakeBackend backend;

    FakeLogs(FakeBackend backend) {
        this.backend = backend;
    }

    @Override
    public Rows<RunView> search(LogQuery query, @Nullable Place place) {
        backend.lastQuery = query;
        var all =
                backend.runs.values().stream()
                        .filter(run -> query.kind() == null || query.kind() == run.kind())
                        .filter(run ->
                                query.domain() == null || query.domain().equals(run.domain()))
                        .sorted(Comparator.comparing(RunView::requestedAt).reversed())
                        .toList();
        return new Rows<>(all, new Pager(0, Pager.DEFAULT_SIZE, all.size()));
    }

    @Override
    public void writeCsv(LogQuery query, ZoneId zone, Locale locale, OutputStream to) {
        backend.lastQuery = query;
        FakeBackend.write(to, "logs in " + zone);
    }

    @Override
    public void writeRowsCsv(UUID runId, Locale locale, OutputStream to) {
        FakeBackend.write(to, "rows of run " + runId);
    }

    @Override
    public void writePasswordTemplate(UUID runId, OutputStream to) {
        FakeBackend.write(to, "Username,Password of run " + runId);
    }

    @Override
    public List<UserId> addedUsers(UUID runId) {
        return List.of();
    }

    @Override
    public List<String> domains() {
        return backend.runs.values().stream().map(RunView::domain).distinct().sorted().toList();
    }
}
