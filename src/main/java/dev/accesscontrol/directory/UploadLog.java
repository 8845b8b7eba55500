package dev.accesscontrol.directory;

import dev.accesscontrol.web.Slice;
import java.util.List;

/**
 * Uploads of one kind for the Batch Registration Logs, which list all kinds together; each module
 * that takes files contributes its own as a bean.
 */
public interface UploadLog {

    /**
     * @param slice of a table that has the columns {@code uploaded_at} and {@code id}
     */
    List<LoggedUpload> read(Slice slice);

    long count();
}
