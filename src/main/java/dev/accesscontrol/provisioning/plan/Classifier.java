package dev.accesscontrol.provisioning.plan;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.provisioning.plan.PlannedChange.Add;
import dev.accesscontrol.provisioning.plan.PlannedChange.Conflict;
import dev.accesscontrol.provisioning.plan.PlannedChange.Skip;
import dev.accesscontrol.provisioning.plan.PlannedChange.Update;
import dev.accesscontrol.provisioning.plan.Reason.Code;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares one person of the source with the users that may be that person. Who takes whose name is
 * not judged here: that is a question to all rows of a plan together.
 *
 * @param mode makes the usernames of people that are added
 * @param newId chooses the identifier of a user that is added
 */
public record Classifier(UpnMode mode, Supplier<UserId> newId) {

    public Finding classify(SourceUser person, Candidates candidates) {
        var change = new Comparison(person, SourceItems.of(person), candidates).change();
        return new Finding(
                person.objectId(),
                change instanceof Update update && agrees(update) ? null : change,
                candidates.all().stream().map(DirectoryUser::id).toList());
    }

    private static boolean agrees(Update update) {
        return update.pairing() == Pairing.OBJECT_ID
                && update.after().equals(update.user().profile());
    }

    private final class Comparison {

        private final SourceUser person;
        private final Profile items;
        private final Candidates candidates;

        Comparison(SourceUser person, Profile items, Candidates candidates) {
            this.person = person;
            this.items = items;
            this.candidates = candidates;
        }

        PlannedChange change() {
            if (person.guest()) {
                return skip(candidates.linked(), Reason.of(Code.GUEST));
            }
            if (SourceItems.isTombstone(person)) {
                return skip(candidates.linked(), Reason.of(Code.DELETED_AT_SOURCE));
            }
            var administrator = candidates.administrator();
            if (administrator != null) {
                return skip(administrator, Reason.of(Code.ADMINISTRATOR, administrator.username()));
            }
            return SourceItems.problem(items)
                    .map(problem -> conflict(candidates.linked(), problem))
                    .orElseGet(this::pair);
        }

        private PlannedChange pair() {
            if (candidates.linked() != null) {
                return update(candidates.linked(), Pairing.OBJECT_ID);
            }
            var unlinked = candidates.unlinked();
            if (candidates.returning() != null) {
                return comeBack(candidates.returning(), unlinked);
            }
            return switch (unlinked.size()) {
                case 0 -> add();
                case 1 -> update(unlinked.getFirst(), howPaired(unlinked.getFirst()));
                default ->
                        conflict(
                                null,
                                new Reason(
                                        Code.TWO_CANDIDATES,
                                        unlinked.stream().map(DirectoryUser::username).toList()));
            };
        }

        /** The object id says who it is; whoever else fits is for a person to decide about. */
        private PlannedChange comeBack(Returning user, List<DirectoryUser> others) {
            if (!others.isEmpty()) {
                var other = others.getFirst().username();
                return conflict(
                        null, Reason.of(Code.RETURNING_AND_ANOTHER, user.username(), other));
            }
            return new Add(
                    user.id(),
                    user.username(),
                    person.objectId(),
                    items,
                    SourceItems.warnings(person, items),
                    user);
        }

        private Pairing howPaired(DirectoryUser user) {
            if (!user.equals(candidates.byImmutableId())) {
                return Pairing.UPN;
            }
            return user.equals(candidates.byUpn())
                    ? Pairing.IMMUTABLE_ID_AND_UPN
                    : Pairing.IMMUTABLE_ID;
        }

        private PlannedChange add() {
            return UsernameRule.problem(username())
                    .map(problem -> conflict(null, problem))
                    .orElseGet(() ->
                            new Add(
                                    newId.get(),
                                    username(),
                                    person.objectId(),
                                    items,
                                    SourceItems.warnings(person, items),
                                    null));
        }

        private PlannedChange update(DirectoryUser user, Pairing pairing) {
            return new Update(
                    user, person.objectId(), items, pairing, SourceItems.warnings(person, items));
        }

        private PlannedChange skip(@Nullable DirectoryUser user, Reason reason) {
            return new Skip(shown(user), person.objectId(), user, items, reason);
        }

        private PlannedChange conflict(@Nullable DirectoryUser user, Reason reason) {
            return new Conflict(shown(user), person.objectId(), user, items, reason);
        }

        private String shown(@Nullable DirectoryUser user) {
            if (user != null) {
                return user.username();
            }
            var returning = candidates.returning();
            return returning == null ? username() : returning.username();
        }

        private String username() {
            return mode.username(String.valueOf(items.upn()));
        }
    }
}
