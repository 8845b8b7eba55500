package dev.accesscontrol.provisioning.plan;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.provisioning.plan.PlannedChange.Delete;
import dev.accesscontrol.provisioning.plan.PlannedChange.Skip;
import dev.accesscontrol.provisioning.plan.Reason.Code;
import dev.accesscontrol.provisioning.source.PresenceCheck;
import dev.accesscontrol.provisioning.source.PresenceCheck.Absent;
import dev.accesscontrol.provisioning.source.PresenceCheck.Present;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.List;
import java.util.Set;

/**
 * Decides about a user whom the listing of its domain did not name. A missing row is no proof: only
 * the source's answer about that one person is.
 *
 * @param domain the domain that was listed, in lower case
 * @param synchronised all domains of the connection that are synchronised, in lower case
 */
public record LeaverJudge(Classifier classifier, String domain, Set<String> synchronised) {

    public Finding judge(DirectoryUser user, PresenceCheck answer) {
        return switch (answer) {
            case Absent() -> delete(user, Reason.of(Code.NOT_AT_SOURCE));
            case Present(var person) when hasLeft(answer) ->
                    delete(user, Reason.of(Code.MOVED_AWAY, person.upn()));
            case Present(var person) when Keys.domain(person.upn()).equals(domain) ->
                    stillThere(user, person);
            case Present(var person) -> classifier.classify(person, candidates(user));
        };
    }

    /** An administrator stays, wherever the person is. */
    public Finding protect(DirectoryUser administrator) {
        var link = administrator.link();
        var skip =
                new Skip(
                        administrator.username(),
                        link == null ? "" : link.objectId(),
                        administrator,
                        administrator.profile(),
                        Reason.of(Code.ADMINISTRATOR, administrator.username()));
        return new Finding(skip.objectId(), skip, List.of(administrator.id()));
    }

    /** Whether the answer proves that the person is in none of the synchronised domains. */
    public boolean hasLeft(PresenceCheck answer) {
        return switch (answer) {
            case Absent() -> true;
            case Present(var person) -> !synchronised.contains(Keys.domain(person.upn()));
        };
    }

    /** Who is not linked was found by the ImmutableID: nobody bears that user's UPN. */
    private static Candidates candidates(DirectoryUser user) {
        return user.link() == null
                ? new Candidates(null, user, null)
                : new Candidates(user, null, null);
    }

    private static Finding delete(DirectoryUser user, Reason reason) {
        return new Finding("", new Delete(user, reason), List.of());
    }

    private static Finding stillThere(DirectoryUser user, SourceUser person) {
        var skip =
                new Skip(
                        user.username(),
                        person.objectId(),
                        user,
                        SourceItems.of(person),
                        Reason.of(Code.STILL_AT_SOURCE));
        return new Finding(person.objectId(), skip, List.of(user.id()));
    }
}
