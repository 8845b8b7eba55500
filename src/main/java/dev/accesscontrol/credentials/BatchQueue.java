package dev.accesscontrol.credentials;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends uploads on their way: to be hashed by this process, to be imported by any. */
@Component
class BatchQueue {

    private final PasswordFileReader reader;
    private final BatchStaging staging;
    private final BatchHashing hashing;
    private final SchedulerClient jobs;

    BatchQueue(
            PasswordFileReader reader,
            BatchStaging staging,
            BatchHashing hashing,
            SchedulerClient jobs) {
        this.reader = reader;
        this.staging = staging;
        this.hashing = hashing;
        this.jobs = jobs;
    }

    UUID receive(PasswordBatches.Upload upload) {
        var file = reader.read(upload);
        var id = UUID.randomUUID();
        staging.begin(id, upload, file);
        hashing.begin(id, file.good());
        return id;
    }

    /** The state and the job that acts on it are written together. */
    @Transactional
    public void startImport(UUID batch, boolean changeRequired) {
        if (staging.beginImport(batch, changeRequired)) {
            jobs.scheduleIfNotExists(
                    BatchJobs.IMPORT.instance(batch.toString()).build(), Instant.EPOCH);
        }
    }
}
