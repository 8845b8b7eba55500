package dev.accesscontrol.directory;

import dev.accesscontrol.directory.UserChange.Add;
import dev.accesscontrol.directory.UserChange.Delete;
import dev.accesscontrol.directory.UserChange.Restore;
import dev.accesscontrol.directory.UserChange.Update;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the changes touch, decides in Java, and writes in four steps: deletions, updates,
 * restorations, additions. What the decision could not foresee (somebody else takes a key at this
 * moment) the database refuses, and then only the row concerned is left out.
 */
@Component
class SetBasedUserBulk implements UserBulk {

    private final BulkReader reader;
    private final BulkStatements statements;
    private final RecycleBin recycleBin;
    private final Savepoints savepoints;

    SetBasedUserBulk(
            BulkReader reader,
            BulkStatements statements,
            RecycleBin recycleBin,
            Savepoints savepoints) {
        this.reader = reader;
        this.statements = statements;
        this.recycleBin = recycleBin;
        this.savepoints = savepoints;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ChangeOutcome> apply(List<UserChange> changes) {
        var state = reader.read(changes);
        var outcomes = BulkDecision.of(changes, state);
        var deletes = applied(changes, outcomes, Delete.class);
        savepoints.write(alone(deletes), rows -> delete(rows, state), it -> refuse(it, outcomes));
        update(applied(changes, outcomes, Update.class), state, outcomes);
        var restores = applied(changes, outcomes, Restore.class);
        savepoints.write(alone(restores), this::restore, it -> refuse(it, outcomes));
        applied(changes, outcomes, Restore.class).forEach(recycleBin::tell);
        var adds = applied(changes, outcomes, Add.class);
        savepoints.write(alone(adds), this::add, it -> refuse(it, outcomes));
        return changes.stream().map(outcomes::get).map(Objects::requireNonNull).toList();
    }

    private void delete(List<Delete> deletes, BulkState state) {
        deletes.stream()
                .collect(Collectors.groupingBy(Delete::by))
                .forEach((by, theirs) -> recycleBin.take(users(theirs, state), by));
    }

    private void update(
            List<Update> updates, BulkState state, Map<UserChange, ChangeOutcome> outcomes) {
        var byId = new HashMap<UserId, Update>();
        updates.forEach(update -> byId.put(update.id(), update));
        var holders = state.holders();
        savepoints.write(
                HandOvers.groups(updates.stream().map(it -> wish(it, state)).toList(), holders),
                rows -> statements.update(rows, holders),
                rows -> refuse(rows.stream().map(it -> byId.get(it.id())).toList(), outcomes));
    }

    private static Wish wish(Update it, BulkState state) {
        return new Wish(it.id(), state.existing(it.id()).username(), it.profile(), it.link());
    }

    private void add(List<Add> adds) {
        statements.insert(
                adds.stream()
                        .map(it -> new Wish(it.id(), it.username(), it.profile(), it.link()))
                        .map(it -> new NewRow(it, UserStatus.ENABLED))
                        .toList());
    }

    private void restore(List<Restore> restores) {
        recycleBin.putBackWithoutKeys(restores.stream().map(Restore::id).toList());
        statements.replace(restores);
    }

    /** Looks again for a reason that a person understands. */
    private void refuse(List<? extends UserChange> group, Map<UserChange, ChangeOutcome> outcomes) {
        BulkDecision.of(group, reader.read(group))
                .forEach((change, outcome) ->
                        outcomes.put(
                                change,
                                outcome == ChangeOutcome.APPLIED
                                        ? ChangeOutcome.REFUSED
                                        : outcome));
    }

    private static List<DirectoryUser> users(List<Delete> deletes, BulkState state) {
        return deletes.stream().map(it -> state.existing(it.id())).toList();
    }

    private static <T extends UserChange> List<T> applied(
            List<UserChange> changes, Map<UserChange, ChangeOutcome> outcomes, Class<T> kind) {
        return changes.stream()
                .filter(change -> outcomes.get(change) == ChangeOutcome.APPLIED)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static <T> List<List<T>> alone(List<T> rows) {
        return rows.stream().map(List::of).toList();
    }
}
