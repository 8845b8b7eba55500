package dev.accesscontrol.provisioning.feed;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.DomainView;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Changes as they are kept in the database. */
@Component
class StoredFeeds implements Feeds {

    private final TenantFeeds tenants;
    private final FeedStanding standing;
    private final Clock clock;

    StoredFeeds(TenantFeeds tenants, FeedStanding standing, Clock clock) {
        this.tenants = tenants;
        this.standing = standing;
        this.clock = clock;
    }

    @Override
    public void refresh(ConnectionView connection, Instant since, Runnable waiting) {
        tenants.refresh(connection, since, waiting);
    }

    @Override
    public Optional<WaitingChanges> waiting(ConnectionView connection, DomainView domain) {
        return standing.waiting(
                connection, domain, clock.instant().minus(TenantFeeds.LISTING_LIFETIME));
    }

    @Override
    public OptionalLong begin(ConnectionView connection, Runnable waiting) {
        return tenants.begin(connection, waiting);
    }

    @Override
    public void consumed(UUID connectionId, UUID domainId, long round) {
        standing.move(connectionId, domainId, round);
    }

    @Override
    public void listed(UUID connectionId, UUID domainId, long round, Instant at) {
        standing.list(connectionId, domainId, round, at);
    }
}
