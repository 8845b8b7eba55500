package dev.accesscontrol.directory.registration;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registering users and changing many by a file: uploaded and reviewed line by line first, imported
 * exactly as reviewed then.
 */
@Component
public class Registrations {

    /** In bytes: some 250,000 lines with every item. */
    public static final long SIZE_LIMIT = 40L << 20;

    private final RegistrationIntake intake;
    private final RegistrationStore registrations;
    private final SchedulerClient jobs;

    Registrations(
            RegistrationIntake intake, RegistrationStore registrations, SchedulerClient jobs) {
        this.intake = intake;
        this.registrations = registrations;
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

    /**
     * @param by the username of the administrator
     */
    public record Upload(String fileName, InputStream content, Purpose purpose, String by) {}
}
