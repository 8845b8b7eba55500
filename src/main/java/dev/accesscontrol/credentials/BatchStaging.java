package dev.accesscontrol.credentials;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes an upload and its hashes, progress and rows together. */
@Component
class BatchStaging {

    private final BatchStore batches;
    private final BatchRows rows;
    private final BatchProblems problems;

    BatchStaging(BatchStore batches, BatchRows rows, BatchProblems problems) {
        this.batches = batches;
        this.rows = rows;
        this.problems = problems;
    }

    @Transactional
    public void begin(UUID batch, PasswordBatches.Upload upload, PasswordFile file) {
        batches.insert(batch, upload, file);
        problems.insert(batch, file.problems());
    }

    @Transactional
    public void stage(UUID batch, List<BatchRows.Staged> hashed) {
        rows.stage(batch, hashed);
        batches.hashed(batch, hashed.size());
    }

    boolean beginImport(UUID batch, boolean changeRequired) {
        return batches.beginImport(batch, changeRequired);
    }
}
