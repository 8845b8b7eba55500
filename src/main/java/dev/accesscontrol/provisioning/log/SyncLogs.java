package dev.accesscontrol.provisioning.log;

import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.provisioning.run.RunView;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reading what happened: a line a run; the rows of a run are those of its plan. */
public interface SyncLogs {

    /**
     * One page, the newest first.
     *
     * @param place where it is; null for the first
     */
    Rows<RunView> search(LogQuery query, @Nullable Place place);

    void writeCsv(LogQuery query, ZoneId zone, Locale locale, OutputStream to);

    /** All rows of one run with their outcome. */
    void writeRowsCsv(UUID runId, Locale locale, OutputStream to);

    /**
     * A batch file for initial passwords (Username, Password), prefilled with the users that the
     * run added.
     */
    void writePasswordTemplate(UUID runId, OutputStream to);

    /** The same users, who are to get their first passwords. */
    List<UserId> addedUsers(UUID runId);

    /** Domains that have a run in the log, for the filter. */
    List<String> domains();
}
