package dev.accesscontrol.directory.registration;

import dev.accesscontrol.directory.UserColumn;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Judges the keys of a whole file by what its users will be when all is done: no two lines may want
 * the same, and somebody else's can be had only when a good line of the file gives it up. So two
 * users may swap theirs. No line is guessed to be the right one: all that want the same are wrong.
 */
@Component
class KeyJudgement {

    private final KeyQueries queries;

    KeyJudgement(KeyQueries queries) {
        this.queries = queries;
    }

    /**
     * @return whether lines hand keys on to each other
     */
    boolean judge(UUID id) {
        queries.markDuplicates(id, "username_key", UserColumn.USERNAME);
        queries.markDuplicates(id, "upn_key", UserColumn.UPN);
        queries.markDuplicates(id, "immutable_id", UserColumn.IMMUTABLE_ID);
        while (markTaken(id) > 0) {
            // a line that became wrong gives nothing up any more
        }
        return queries.link(id);
    }

    private long markTaken(UUID id) {
        return queries.markTaken(id, "upn", UserColumn.UPN)
                + queries.markTaken(id, "immutable_id", UserColumn.IMMUTABLE_ID);
    }
}
