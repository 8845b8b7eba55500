package dev.accesscontrol.directory.registration;

import dev.accesscontrol.directory.LoggedUpload;
import dev.accesscontrol.directory.UploadLog;
import dev.accesscontrol.web.Slice;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of users in the Batch Registration Logs. */
@Component
class RegistrationUploadLog implements UploadLog {

    private static final String PATH = "/admin/logs/batches/users/";

    private final JdbcClient jdbc;

    RegistrationUploadLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<LoggedUpload> read(Slice slice) {
        return jdbc
                .sql("select * from user_registrations where true" + slice.sql())
                .params(slice.parameters())
                .query(RegistrationStore::read)
                .list()
                .stream()
                .map(RegistrationUploadLog::logged)
                .toList();
    }

    private static LoggedUpload logged(Registration registration) {
        return new LoggedUpload(
                registration.id(),
                registration.uploadedAt(),
                "registration.purpose." + registration.purpose(),
                registration.fileName(),
                registration.uploadedBy(),
                PATH + registration.id(),
                registration.result(),
                registration.counts().good(),
                registration.done(),
                registration.failed(),
                registration.counts().wrong());
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from user_registrations").query(Long.class).single();
    }
}
