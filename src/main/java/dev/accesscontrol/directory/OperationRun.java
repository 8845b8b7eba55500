package dev.accesscontrol.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does an operation in portions, each a transaction with its outcomes: whoever goes on after a
 * crash goes on where it was, and nobody's turn comes twice.
 */
@Component
class OperationRun {

    static final int PORTION = 500;

    private final OperationStore operations;
    private final OperationRows rows;
    private final OperationGuard guard;
    private final Map<String, UserAction> actions;

    OperationRun(
            OperationStore operations,
            OperationRows rows,
            OperationGuard guard,
            List<UserAction> actions) {
        this.operations = operations;
        this.rows = rows;
        this.guard = guard;
        this.actions =
                actions.stream().collect(Collectors.toMap(UserAction::name, Function.identity()));
    }

    /** What has a page of its own is not done here. */
    boolean canDo(String action) {
        return actions.containsKey(action);
    }

    /**
     * @return false when nothing is left to do
     */
    @Transactional
    public boolean nextPortion(UUID id) {
        var operation = operations.lock(id).filter(UserOperation::isRunning).orElse(null);
        if (operation == null) {
            return false;
        }
        var portion = rows.behind(id, operation.position(), PORTION);
        if (!portion.isEmpty()) {
            write(operation, portion);
        }
        if (operation.position() + portion.size() >= operation.total()) {
            operations.finish(id);
            return false;
        }
        return true;
    }

    private void write(UserOperation operation, List<OperationRow> portion) {
        var outcomes = apply(operation, portion);
        var judged =
                portion.stream()
                        .map(row ->
                                new OperationRow(
                                        row.position(),
                                        row.user(),
                                        row.username(),
                                        outcomes.getOrDefault(row.user(), ActionOutcome.GONE)))
                        .toList();
        rows.record(operation, judged);
        long done = judged.stream().filter(row -> row.outcome() == ActionOutcome.DONE).count();
        operations.progress(operation.id(), done, judged.size() - done);
    }

    private Map<UserId, ActionOutcome> apply(UserOperation operation, List<OperationRow> portion) {
        var action = actions.get(operation.action());
        if (action == null) {
            throw new IllegalStateException("no action " + operation.action());
        }
        var outcomes = new LinkedHashMap<UserId, ActionOutcome>();
        var ids = portion.stream().map(OperationRow::user).toList();
        action.lockFirst(ids);
        var locked = guard.lock(ids, action.takesAccess());
        if (action.takesAccess()) {
            outcomes.putAll(OperationGuard.untouchable(portion, operation.by(), locked));
        }
        var users =
                locked.stream()
                        .filter(user -> ids.contains(user.id()))
                        .filter(user -> !outcomes.containsKey(user.id()))
                        .toList();
        outcomes.putAll(action.apply(users, operation.by()));
        return outcomes;
    }
}
