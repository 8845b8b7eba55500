package dev.accesscontrol.provisioning.feed;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.DomainView;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a domain has still to take in, and the moving of its place. */
@Component
@Transactional
class FeedStanding {

    private final FeedStore feeds;
    private final ChangeInbox inbox;
    private final FeedPlaces places;

    FeedStanding(FeedStore feeds, ChangeInbox inbox, FeedPlaces places) {
        this.feeds = feeds;
        this.inbox = inbox;
        this.places = places;
    }

    @Transactional(readOnly = true)
    Optional<WaitingChanges> waiting(
            ConnectionView connection, DomainView domain, Instant listedSince) {
        var feed = feeds.find(connection.id()).filter(known -> known.cursor() != null);
        var place = places.of(domain.id(), listedSince);
        if (feed.isEmpty() || place.isEmpty()) {
            return Optional.empty();
        }
        var round = feed.get().round();
        var most = TenantFeeds.MOST;
        var people =
                inbox.concerning(connection, domain.name(), place.getAsLong(), round, most + 1);
        return people.size() > most
                ? Optional.empty()
                : Optional.of(new WaitingChanges(people, round));
    }

    void move(UUID connectionId, UUID domainId, long round) {
        places.move(domainId, known(connectionId, round));
    }

    void list(UUID connectionId, UUID domainId, long round, Instant at) {
        places.list(connectionId, domainId, known(connectionId, round), at);
    }

    /** Null when changes that came after the round may be gone. */
    private @Nullable Long known(UUID connectionId, long round) {
        return feeds.lock(connectionId).filter(feed -> feed.pruned() <= round).isPresent()
                ? round
                : null;
    }
}
