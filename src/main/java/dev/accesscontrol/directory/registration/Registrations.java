package dev.accesscontrol.directory.registration;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registering users and changing many by a file: uploaded and reviewed line by line first, imported
 * exactly as reviewed then.
 */
@Component
public class Registrations {

    /** In bytes: some 400,000 lines. */
    public static final long SIZE_LIMIT = 64L << 20;

    private final RegistrationIntake intake;
    private final RegistrationStore registrations;
    private final RowStore rows;
    private final SchedulerClient jobs;

    Registrations(
            RegistrationIntake intake,
            RegistrationStore registrations,
            RowStore rows,
            SchedulerClient jobs) {
        this.intake = intake;
        this.registrations = registrations;
        this.rows = rows;
        this.jobs = jobs;
    }

    /** Reads the file and stores its report; changes no user. */
    public UUID receive(Upload upload) {
        return intake.take(upload);
    }

    /**
     * [Import Data]: begins to import the good lines in the background, once, however often it is
     * pressed. The state and its job are written together.
     */
    @Transactional
    public void start(UUID id, String by) {
        if (registrations.start(id, by)) {
            jobs.scheduleIfNotExists(
                    RegistrationJobs.IMPORT.instance(id.toString()).build(), Instant.EPOCH);
        }
    }

    /** Gives up what nobody imported for so long. */
    @Transactional
    public void expire(Duration age) {
        for (var old : registrations.untouched(RegistrationState.READY, age)) {
            if (registrations.expire(old)) {
                rows.drop(old);
            }
        }
    }

    List<UUID> stalled(Duration age) {
        return registrations.untouched(RegistrationState.IMPORTING, age);
    }

    /**
     * @param by the username of the administrator
     */
    public record Upload(String fileName, InputStream content, Purpose purpose, String by) {}
}
