package dev.accesscontrol.directory;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.OperationNote;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Doing something with many users. Whom it is about is stored when it is asked: what was confirmed
 * is what is done, whoever matches the filters by then.
 */
@Component
public class UserOperations {

    private static final int SHOWN = 200;

    private final OperationStore operations;
    private final OperationRows rows;
    private final OperationRun run;
    private final SchedulerClient jobs;

    UserOperations(
            OperationStore operations, OperationRows rows, OperationRun run, SchedulerClient jobs) {
        this.operations = operations;
        this.rows = rows;
        this.run = run;
        this.jobs = jobs;
    }

    /**
     * Changes nobody yet.
     *
     * @param action the name of a {@link UserAction} or of a {@link SelectionPage}
     */
    @Transactional
    public UserOperation ask(String action, UserSelection selection, String by) {
        var id = operations.add(action, by);
        operations.setTotal(id, rows.add(id, selection));
        return get(id);
    }

    public UserOperation get(UUID id) {
        return operations.find(id).orElseThrow(() -> new NotFoundException("operation " + id));
    }

    /**
     * Starts it, once, however often it is confirmed. The state and its job are written together.
     */
    @Transactional
    public void start(UUID id) {
        if (run.canDo(get(id).action()) && operations.start(id)) {
            jobs.scheduleIfNotExists(
                    OperationJobs.OPERATION.instance(id.toString()).build(), Instant.EPOCH);
            var started = get(id);
            OperationNote.of("operations", id, started.action())
                    .is("users", started.total())
                    .tell();
        }
    }

    /** Does a small one at once instead of waiting for its job. */
    public void help(UserOperation operation) {
        if (operation.total() <= OperationRun.PORTION) {
            run.nextPortion(operation.id());
        }
    }

    /** The first users of an operation. */
    public List<OperationRow> first(UUID id, int most) {
        return rows.behind(id, 0, most);
    }

    /** Its users behind a position, which begins with 1. */
    public List<OperationRow> behind(UUID id, long position, int most) {
        return rows.behind(id, position, most);
    }

    public SelectionStanding standing(UUID id) {
        return rows.standing(id);
    }

    /** The first users with whom it was not done. */
    public List<OperationRow> leftOut(UUID id) {
        return rows.leftOut(id, SHOWN);
    }

    /** How many, for each reason. */
    public Map<ActionOutcome, Long> reasons(UUID id) {
        return operations.leftOut(id);
    }
}
