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
 * are, collisions against what they will be when the whole bulk is done: deletions set their keys
 * free, updates may hand theirs on. A change that loses its key keeps the user as it is, which may
 * cost another change the key it hoped for; so the judging goes round until nobody loses any more.
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
        var movers = new ArrayList<UserChange>();
        for (var change : changes) {
            if (isApplied(change) && !(change instanceof Delete)) {
                movers.add(change);
            }
        }
        var settled = new HashSet<>(state.users().keySet());
        changes.stream().filter(this::isApplied).map(UserChange::id).forEach(settled::remove);
        while (!dropLosers(movers, settled)) {
            movers.removeIf(mover -> !isApplied(mover));
        }
    }

    /** Whether nobody lost. The losers settle for what they are. */
    private boolean dropLosers(List<UserChange> movers, Set<UserId> settled) {
        var taken = new HashMap<Claim, UserId>();
        for (var id : settled) {
            Claim.of(state.existing(id)).forEach(it -> taken.put(it, id));
        }
        boolean nobodyLost = true;
        for (var mover : movers) {
            var claims = claims(mover);
            var lost = firstTaken(claims, taken);
            if (lost == null) {
                claims.forEach(claim -> taken.put(claim, mover.id()));
            } else {
                nobodyLost = false;
                outcomes.put(mover, lost.kind().taken);
                if (mover instanceof Update) {
                    settled.add(mover.id());
                }
            }
        }
        return nobodyLost;
    }

    private static @Nullable Claim firstTaken(List<Claim> claims, Map<Claim, UserId> taken) {
        return claims.stream().filter(taken::containsKey).findFirst().orElse(null);
    }

    private List<Claim> claims(UserChange mover) {
        return switch (mover) {
            case Add add -> Claim.of(add.username(), add.profile(), add.link());
            case Restore it -> Claim.of(it.username(), it.profile(), it.link());
            case Update update ->
                    Claim.of(
                            state.existing(update.id()).username(),
                            update.profile(),
                            update.link());
            case Delete _ -> List.of();
        };
    }

    private boolean isApplied(UserChange change) {
        return outcomes.get(change) == ChangeOutcome.APPLIED;
    }
}
