package dev.accesscontrol.directory;

import dev.accesscontrol.directory.UserChange.Add;
import dev.accesscontrol.directory.UserChange.Delete;
import dev.accesscontrol.directory.UserChange.Restore;
import dev.accesscontrol.directory.UserChange.Update;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges a bulk of changes without touching anything. Staleness is judged against the users as they
 * are, collisions against what they will be when the whole bulk is done ({@link KeyContest}):
 * deletions set their keys free, updates may hand theirs on.
 */
final class BulkDecision {

    private final BulkState state;
    private final Map<UserChange, ChangeOutcome> outcomes = new IdentityHashMap<>();
    private final Set<UserId> named = new HashSet<>();

    private BulkDecision(BulkState state) {
        this.state = state;
    }

    /** One outcome for each change, by identity; {@code APPLIED} means: may be written. */
    static Map<UserChange, ChangeOutcome> of(List<? extends UserChange> changes, BulkState state) {
        var decision = new BulkDecision(state);
        changes.forEach(change -> decision.outcomes.put(change, decision.judge(change)));
        decision.judgeKeys(changes);
        return decision.outcomes;
    }

    private ChangeOutcome judge(UserChange change) {
        return switch (change) {
            case Add add -> judge(add);
            case Restore restore -> judge(restore);
            case Update update -> judge(update);
            case Delete delete -> judge(delete);
        };
    }

    private ChangeOutcome judge(Add add) {
        if (state.user(add.id()) != null) {
            return ChangeOutcome.ALREADY_SO;
        }
        if (state.recycled().contains(add.id())) {
            return ChangeOutcome.GONE;
        }
        if (!named.add(add.id())) {
            return ChangeOutcome.CHANGED_SINCE;
        }
        return UserRules.ofUsername(add.username()).isEmpty()
                        && UserRules.ofStorage(add.profile()).isEmpty()
                ? ChangeOutcome.APPLIED
                : ChangeOutcome.REFUSED;
    }

    /** Somebody else may have brought the user back meanwhile, or given it up for good. */
    private ChangeOutcome judge(Restore restore) {
        var user = state.user(restore.id());
        if (user != null) {
            return judgeRestored(user, restore);
        }
        if (!state.recycled().contains(restore.id())) {
            return ChangeOutcome.GONE;
        }
        if (!named.add(restore.id())) {
            return ChangeOutcome.CHANGED_SINCE;
        }
        return UserRules.ofStorage(restore.profile()).isEmpty()
                ? ChangeOutcome.APPLIED
                : ChangeOutcome.REFUSED;
    }

    private static ChangeOutcome judgeRestored(DirectoryUser user, Restore restore) {
        if (user.role().isAdministrator()) {
            return ChangeOutcome.ADMINISTRATOR;
        }
        return user.profile().equals(restore.profile()) && restore.link().equals(user.link())
                ? ChangeOutcome.ALREADY_SO
                : ChangeOutcome.CHANGED_SINCE;
    }

    private ChangeOutcome judge(Update update) {
        var user = state.user(update.id());
        if (user == null) {
            return ChangeOutcome.GONE;
        }
        if (user.role().isAdministrator()) {
            return ChangeOutcome.ADMINISTRATOR;
        }
        if (user.profile().equals(update.profile()) && update.link().equals(user.link())) {
            return ChangeOutcome.ALREADY_SO;
        }
        boolean linkedElsewhere = user.link() != null && !user.link().equals(update.link());
        boolean changed = linkedElsewhere || !user.profile().equals(update.expected());
        if (changed || !named.add(update.id())) {
            return ChangeOutcome.CHANGED_SINCE;
        }
        return UserRules.ofStorage(update.profile()).isEmpty()
                ? ChangeOutcome.APPLIED
                : ChangeOutcome.REFUSED;
    }

    private ChangeOutcome judge(Delete delete) {
        var user = state.user(delete.id());
        if (user == null) {
            return state.recycled().contains(delete.id())
                    ? ChangeOutcome.ALREADY_SO
                    : ChangeOutcome.GONE;
        }
        if (user.role().isAdministrator()) {
            return ChangeOutcome.ADMINISTRATOR;
        }
        boolean asExpected =
                user.profile().equals(delete.expected())
                        && Objects.equals(user.link(), delete.expectedLink());
        return asExpected && named.add(delete.id())
                ? ChangeOutcome.APPLIED
                : ChangeOutcome.CHANGED_SINCE;
    }

    private void judgeKeys(List<? extends UserChange> changes) {
        var movers = new HashMap<UserId, UserChange>();
        var wishes = new ArrayList<Wish>();
        var present = new HashMap<>(state.users());
        for (var change : changes) {
            if (isApplied(change)) {
                var wish = wish(change);
                if (wish == null) {
                    present.remove(change.id());
                } else {
                    wishes.add(wish);
                    movers.put(change.id(), change);
                }
            }
        }
        KeyContest.losers(wishes, present.values())
                .forEach((id, lost) ->
                        outcomes.put(Objects.requireNonNull(movers.get(id)), lost.kind().taken));
    }

    private @Nullable Wish wish(UserChange change) {
        return switch (change) {
            case Add it -> new Wish(it.id(), it.username(), it.profile(), it.link());
            case Restore it -> new Wish(it.id(), it.username(), it.profile(), it.link());
            case Update it ->
                    new Wish(it.id(), state.existing(it.id()).username(), it.profile(), it.link());
            case Delete _ -> null;
        };
    }

    private boolean isApplied(UserChange change) {
        return outcomes.get(change) == ChangeOutcome.APPLIED;
    }
}
