package dev.accesscontrol.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges lines of a file against the users as they are now. An administrator's status is not
 * changed, whatever the line says: so nobody loses the own access, and the last Global Admin stays.
 */
final class RegisterDecision {

    private static final Profile NOTHING = new Profile("", "", "", "", null, null);

    private final Map<UserId, ReviewedLine> lines = new LinkedHashMap<>();
    private final Map<UserId, UserEntry> before;
    private final Map<UserId, ChangeOutcome> outcomes = new HashMap<>();

    RegisterDecision(List<ReviewedLine> lines, Map<UserId, UserEntry> before) {
        this.before = before;
        for (var line : lines) {
            this.lines.put(line.id(), line);
            outcomes.put(line.id(), judge(line, before.get(line.id())));
        }
    }

    private static ChangeOutcome judge(ReviewedLine line, @Nullable UserEntry now) {
        if (line.adds()) {
            return now == null ? ChangeOutcome.APPLIED : ChangeOutcome.ALREADY_SO;
        }
        if (now == null) {
            return ChangeOutcome.GONE;
        }
        var status = ItemChange.of(line.changes(), UserColumn.STATUS);
        if (status != null && now.user().role().isAdministrator()) {
            return ChangeOutcome.ADMINISTRATOR;
        }
        var terms = ItemChange.of(line.changes(), UserColumn.PASSWORD_EXPIRY);
        boolean otherTerms =
                terms != null && !UserWords.of(now.passwordTerms()).equals(terms.before());
        return otherTerms || !Objects.equals(line.version(), now.version())
                ? ChangeOutcome.CHANGED_SINCE
                : ChangeOutcome.APPLIED;
    }

    void judgeKeys(Collection<DirectoryUser> touched) {
        KeyContest.losers(wishes(), touched)
                .forEach((id, claim) -> outcomes.put(id, claim.kind().taken));
    }

    void refuse(UserId id, ChangeOutcome outcome) {
        outcomes.put(id, outcome);
    }

    ChangeOutcome outcome(ReviewedLine line) {
        return Objects.requireNonNull(outcomes.get(line.id()));
    }

    /** What is to be written of profiles, as far as it is decided. */
    List<Wish> wishes() {
        return applied().filter(RegisterDecision::writesProfile).map(this::wish).toList();
    }

    List<NewRow> additions() {
        return applied()
                .filter(ReviewedLine::adds)
                .map(line -> new NewRow(wish(line), status(line)))
                .toList();
    }

    List<Wish> changes() {
        return applied()
                .filter(line -> !line.adds() && writesProfile(line))
                .map(this::wish)
                .toList();
    }

    private static boolean writesProfile(ReviewedLine line) {
        return line.adds() || line.changes().stream().anyMatch(ItemChange::isOfProfile);
    }

    /** Users who are to have another status. */
    Map<UserStatus, List<DirectoryUser>> statuses() {
        var statuses = new HashMap<UserStatus, List<DirectoryUser>>();
        for (var wanted : UserStatus.values()) {
            statuses.put(
                    wanted,
                    applied()
                            .filter(line -> !line.adds() && changesStatus(line))
                            .filter(line -> status(line) == wanted)
                            .map(line -> Objects.requireNonNull(before.get(line.id())).user())
                            .toList());
        }
        return statuses;
    }

    List<UserId> withTerms(PasswordTerms terms) {
        return applied()
                .filter(line -> {
                    var change = ItemChange.of(line.changes(), UserColumn.PASSWORD_EXPIRY);
                    return change != null && UserWords.terms(change.after()) == terms;
                })
                .map(ReviewedLine::id)
                .toList();
    }

    private static boolean changesStatus(ReviewedLine line) {
        return ItemChange.of(line.changes(), UserColumn.STATUS) != null;
    }

    private static UserStatus status(ReviewedLine line) {
        var change = ItemChange.of(line.changes(), UserColumn.STATUS);
        return change != null && UserWords.status(change.after()) == ShownStatus.DISABLED
                ? UserStatus.DISABLED
                : UserStatus.ENABLED;
    }

    private Wish wish(ReviewedLine line) {
        var now = before.get(line.id());
        return now == null
                ? new Wish(
                        line.id(),
                        line.username(),
                        ItemChange.applied(line.changes(), NOTHING),
                        null)
                : new Wish(
                        line.id(),
                        now.user().username(),
                        ItemChange.applied(line.changes(), now.user().profile()),
                        now.user().link());
    }

    private Stream<ReviewedLine> applied() {
        return lines.values().stream()
                .filter(line -> outcomes.get(line.id()) == ChangeOutcome.APPLIED);
    }
}
