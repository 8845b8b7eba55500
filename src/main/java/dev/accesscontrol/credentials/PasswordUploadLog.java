package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.LoggedUpload;
import dev.accesscontrol.directory.UploadLog;
import dev.accesscontrol.web.Slice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files of initial passwords, generated ones and invitations in the Batch Registration Logs. */
@Component
class PasswordUploadLog implements UploadLog {

    private final BatchStore batches;

    PasswordUploadLog(BatchStore batches) {
        this.batches = batches;
    }

    @Override
    public List<LoggedUpload> read(Slice slice) {
        return batches.read(slice).stream().map(PasswordUploadLog::logged).toList();
    }

    private static LoggedUpload logged(BatchView batch) {
        return new LoggedUpload(
                batch.id(),
                batch.uploadedAt(),
                "credentials.batch.kind." + batch.kind(),
                batch.kind() == BatchKind.UPLOADED ? batch.fileName() : "",
                batch.uploadedBy(),
                "/admin/logs/batches/" + batch.id(),
                result(batch),
                batch.good(),
                batch.imported(),
                batch.failed(),
                batch.wrong());
    }

    private static LoggedUpload.Result result(BatchView batch) {
        if (batch.interrupted()) {
            return new LoggedUpload.Result("credentials.batch.short.INTERRUPTED", "tag-warn");
        }
        var style =
                switch (batch.state()) {
                    case REFUSED -> "tag-bad";
                    case HASHING, READY, IMPORTING -> "tag-accent";
                    case IMPORTED -> batch.failed() > 0 ? "tag-warn" : "tag-good";
                    case EXPIRED -> "tag-warn";
                };
        return new LoggedUpload.Result("credentials.batch.short." + batch.state(), style);
    }

    @Override
    public long count() {
        return batches.count();
    }
}
