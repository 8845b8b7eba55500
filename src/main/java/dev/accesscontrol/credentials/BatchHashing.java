package dev.accesscontrol.credentials;

import dev.accesscontrol.credentials.PasswordFile.Entry;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Hashes the passwords of uploads in the background. The plaintext is in these tasks and nowhere
 * else: when the process dies it is gone, and the batch is shown as interrupted.
 */
@Component
class BatchHashing {

    private final PasswordHashing hashing;
    private final BatchStaging staging;
    private final BatchWorkers workers;

    BatchHashing(PasswordHashing hashing, BatchStaging staging, BatchWorkers workers) {
        this.hashing = hashing;
        this.staging = staging;
        this.workers = workers;
    }

    void begin(UUID batch, List<Entry> entries) {
        workers.begin(batch, entries, portion -> staging.stage(batch, hashed(portion)));
    }

    private List<BatchRows.Staged> hashed(List<Entry> portion) {
        return portion.stream()
                .map(entry ->
                        new BatchRows.Staged(
                                entry.line(),
                                entry.owner().id(),
                                entry.owner().username(),
                                hashing.hashInBackground(entry.password())))
                .toList();
    }
}
