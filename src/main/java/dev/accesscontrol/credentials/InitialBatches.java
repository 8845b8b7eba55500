package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.UserOperations;
import dev.accesscontrol.web.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins batches of selected users, and reads them. */
@Component
class InitialBatches {

    private static final int CHUNK = 1000;

    private final InitialStore batches;
    private final InitialRows rows;
    private final SlipStore slips;
    private final UserOperations selections;

    InitialBatches(
            InitialStore batches, InitialRows rows, SlipStore slips, UserOperations selections) {
        this.batches = batches;
        this.rows = rows;
        this.slips = slips;
        this.selections = selections;
    }

    Optional<InitialView> find(UUID batch) {
        return batches.find(batch, rows.outcomes(batch));
    }

    InitialView get(UUID batch) {
        return find(batch).orElseThrow(() -> new NotFoundException("batch " + batch));
    }

    /**
     * Takes the users over from their selection, which nobody keeps.
     *
     * @return false when the selection has a batch already
     */
    @Transactional
    public boolean begin(
            UUID selection, BatchKind kind, InitialOrder order, @Nullable String keyDigest) {
        var users = selections.get(selection).total();
        if (!batches.insert(selection, kind, order, keyDigest, users)) {
            return false;
        }
        var chunk = selections.behind(selection, 0, CHUNK);
        while (!chunk.isEmpty()) {
            rows.add(selection, chunk);
            chunk = selections.behind(selection, chunk.getLast().position(), CHUNK);
        }
        return true;
    }

    boolean takeOver(UUID batch) {
        return batches.takeOver(batch);
    }

    /**
     * Drops what was generated, and has the same users done once more.
     *
     * @return whether there is anything to do
     */
    @Transactional
    public boolean beginAgain(UUID batch, String keyDigest) {
        if (!batches.beginAgain(batch, keyDigest)) {
            return false;
        }
        slips.erase(batch);
        rows.stageAgain(batch);
        long staged = rows.outcomes(batch).getOrDefault(BatchRow.Outcome.STAGED, 0L);
        batches.setStaged(batch, staged);
        batches.done(batch, 0, 0);
        return staged > 0;
    }
}
