package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.DeletedUser;
import dev.accesscontrol.directory.RecycledLinks;
import dev.accesscontrol.provisioning.plan.CandidateIndex;
import dev.accesscontrol.provisioning.plan.Returning;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whom of a source's people a user in the recycle bin was linked to. */
@Component
class ReturningPeople {

    private final RecycledLinks links;
    private final Clock clock;

    ReturningPeople(RecycledLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /**
     * By object id, of people that no user is linked to. To be asked after the users were looked
     * up: who is deleted in between is found there.
     */
    Map<String, Returning> among(
            Collection<SourceUser> people, CandidateIndex users, String source) {
        var unlinked =
                people.stream()
                        .filter(person -> !users.isLinked(person))
                        .map(SourceUser::objectId)
                        .toList();
        var found = new HashMap<String, Returning>();
        links.find(source, unlinked).forEach((id, user) -> found.put(id, returning(user)));
        return found;
    }

    private Returning returning(DeletedUser deleted) {
        return new Returning(
                deleted.user().id(),
                deleted.user().username(),
                LocalDate.ofInstant(deleted.deletedAt(), clock.getZone()).toString());
    }
}
