package dev.accesscontrol.microsoft365;

import dev.accesscontrol.provisioning.source.ChangeRound;
import dev.accesscontrol.provisioning.source.ListingSink;
import dev.accesscontrol.provisioning.source.PersonKey;
import dev.accesscontrol.provisioning.source.PresenceCheck;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The people of a tenant, as Graph lists, counts and knows them. */
@Component
class GraphUsers {

    private final GraphCalls calls;
    private final Presence presence;
    private final Namesakes namesakes;

    GraphUsers(GraphCalls calls, Presence presence, Namesakes namesakes) {
        this.calls = calls;
        this.presence = presence;
        this.namesakes = namesakes;
    }

    void list(String tenant, String domain, ListingSink sink) {
        new Listing(calls, tenant, domain, sink).read();
    }

    long count(String tenant, String domain) {
        var count =
                calls.ask(
                                tenant,
                                Patience.ofJob(() -> {}),
                                graph -> graph.users().get(it -> UserQuery.count(it, domain)))
                        .answer()
                        .getOdataCount();
        if (count == null) {
            throw new SourceException(
                    new SourceFailure(Cause.UNEXPECTED_ANSWER, "NoCount", null), null);
        }
        return count;
    }

    Map<PersonKey, PresenceCheck> confirm(
            String tenant, Collection<PersonKey> keys, Runnable waiting) {
        return presence.ask(tenant, keys, waiting);
    }

    List<SourceUser> namesakes(String tenant, Collection<String> localParts, Runnable waiting) {
        return namesakes.find(tenant, localParts, waiting);
    }

    Optional<String> changesFromNow(String tenant, Runnable waiting) {
        return new DeltaRound(calls, tenant, waiting).cursorOfNow();
    }

    ChangeRound changes(String tenant, String cursor, int most, Runnable waiting) {
        return new DeltaRound(calls, tenant, waiting).since(cursor, most);
    }
}
