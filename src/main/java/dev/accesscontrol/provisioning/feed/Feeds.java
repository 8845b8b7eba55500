package dev.accesscontrol.provisioning.feed;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.DomainView;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The changes of connected tenants. A round of them is read once for all domains of a connection;
 * each domain has its own place among the rounds, which moves only when a sync has succeeded.
 */
public interface Feeds {

    /**
     * Reads what has changed, unless a round was begun since then. Talks to the source: never
     * inside a transaction.
     *
     * @param waiting called about every second; may throw to end the call
     */
    void refresh(ConnectionView connection, Instant since, Runnable waiting);

    /**
     * Whoever was changed and concerns the domain, since its place.
     *
     * @return empty when the domain needs a whole listing
     */
    Optional<WaitingChanges> waiting(ConnectionView connection, DomainView domain);

    /**
     * Called before a whole listing begins: what changes from now on will be told. Talks to the
     * source when there is no cursor.
     *
     * @param waiting called about every second while an answer is waited for
     * @return the round that the listing is at least as new as; empty when the source tells no
     *     changes
     */
    OptionalLong begin(ConnectionView connection, Runnable waiting);

    /**
     * The domain's users reflect this round now; called in the transaction in which a sync
     * succeeds.
     *
     * @param round may be an earlier one than the domain's place: then it goes back
     */
    void consumed(UUID connectionId, UUID domainId, long round);

    /** The same, after a whole listing that was complete then. */
    void listed(UUID connectionId, UUID domainId, long round, Instant at);
}
