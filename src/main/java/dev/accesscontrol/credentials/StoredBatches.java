package dev.accesscontrol.credentials;

import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.Rows;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reading uploads, and the two things that people do with them. */
@Component
class StoredBatches implements PasswordBatches {

    private final BatchStore batches;
    private final BatchRows rows;
    private final BatchProblems problems;
    private final BatchQueue queue;

    StoredBatches(BatchStore batches, BatchRows rows, BatchProblems problems, BatchQueue queue) {
        this.batches = batches;
        this.rows = rows;
        this.problems = problems;
        this.queue = queue;
    }

    @Override
    public UUID receive(Upload upload) {
        return queue.receive(upload);
    }

    @Override
    public BatchView get(UUID batch) {
        return batches.find(batch).orElseThrow(() -> new NotFoundException("batch " + batch));
    }

    @Override
    public List<BatchProblem> problems(UUID batch) {
        return problems.of(batch);
    }

    @Override
    public Rows<BatchRow> rows(UUID batch, int page) {
        return rows.page(batch, page);
    }

    @Override
    public void eachRow(UUID batch, Consumer<BatchRow> sink) {
        rows.each(batch, sink);
    }

    @Override
    public void startImport(UUID batch, boolean changeRequired) {
        get(batch);
        queue.startImport(batch, changeRequired);
    }
}
