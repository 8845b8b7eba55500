package dev.accesscontrol.provisioning.log;

import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.web.Rows;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Reading what happened: a line a run; the rows of a run are those of its plan. */
public interface SyncLogs {

    /** The newest first. */
    Rows<RunView> search(LogQuery query, int page);

    void writeCsv(LogQuery query, ZoneId zone, Locale locale, OutputStream to);

    /** All rows of one run with their outcome. */
    void writeRowsCsv(UUID runId, Locale locale, OutputStream to);

    /**
     * A batch file for initial passwords (Username, Password), prefilled with the users that the
     * run added.
     */
    void writePasswordTemplate(UUID runId, OutputStream to);

    /** Domains that have a run in the log, for the filter. */
    List<String> domains();
}
