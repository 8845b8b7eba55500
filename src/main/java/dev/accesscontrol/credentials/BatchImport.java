package dev.accesscontrol.credentials;

import static java.util.Comparator.comparing;

import dev.accesscontrol.credentials.BatchRows.Staged;
import dev.accesscontrol.credentials.Passwords.SetOptions;
import dev.accesscontrol.credentials.PasswordsSet.Owner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies staged hashes, a portion a transaction. */
@Component
class BatchImport {

    private static final int PORTION = 500;

    private final BatchStore batches;
    private final BatchRows rows;
    private final PasswordWriter passwords;

    BatchImport(BatchStore batches, BatchRows rows, PasswordWriter passwords) {
        this.batches = batches;
        this.rows = rows;
        this.passwords = passwords;
    }

    /**
     * Passwords, outcomes and progress of a portion commit together, so that an import whose
     * process died goes on where it was. A second job on the same batch waits for its turn.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean nextPortion(UUID batch, boolean changeRequired) {
        if (!batches.lockImporting(batch)) {
            return false;
        }
        var portion = rows.nextStaged(batch, PORTION);
        if (portion.isEmpty()) {
            batches.finish(batch);
            return false;
        }
        var hashes = hashesOfPresent(portion);
        passwords.write(hashes, new SetOptions(changeRequired, PasswordExpiry.DEFAULT));
        rows.finish(batch, portion);
        batches.imported(batch, hashes.size(), portion.size() - hashes.size());
        return true;
    }

    /** Two imports of the same people, in whatever order, do not wait for each other. */
    private static List<Staged> inTheOrderOfLocks(List<Staged> portion) {
        return portion.stream().sorted(comparing(row -> row.user().value())).toList();
    }

    private static Map<Owner, String> hashesOfPresent(List<Staged> portion) {
        var hashes = new LinkedHashMap<Owner, String>();
        for (var row : inTheOrderOfLocks(portion)) {
            var username = row.username();
            if (username != null) {
                hashes.put(new Owner(row.user(), username), row.hash());
            }
        }
        return hashes;
    }
}
