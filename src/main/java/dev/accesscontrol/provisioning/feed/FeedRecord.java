package dev.accesscontrol.provisioning.feed;

import dev.accesscontrol.provisioning.connection.ConnectionSettingsChanged;
import dev.accesscontrol.provisioning.source.SourceChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is written of the changes, each in one transaction. */
@Component
@Transactional
class FeedRecord {

    private final FeedStore feeds;
    private final ChangeInbox inbox;
    private final FeedPlaces places;

    FeedRecord(FeedStore feeds, ChangeInbox inbox, FeedPlaces places) {
        this.feeds = feeds;
        this.inbox = inbox;
        this.places = places;
    }

    Feed open(UUID connectionId) {
        feeds.create(connectionId);
        return feeds.find(connectionId).orElseThrow();
    }

    /**
     * A round came to its end; when somebody else was quicker, nothing is written.
     *
     * @param listedSince places of domains that were not listed since then are given up
     */
    void tell(
            Feed before,
            List<SourceChange> changes,
            String cursor,
            Instant at,
            Instant listedSince) {
        if (!feeds.advance(before, cursor, at)) {
            return;
        }
        var id = before.connectionId();
        inbox.put(id, before.round() + 1, at, changes);
        places.forgetListedBefore(id, listedSince);
        prune(before, listedSince);
    }

    /** What all have taken in stays for as long as a listing may take that began before. */
    private void prune(Feed feed, Instant before) {
        var id = feed.connectionId();
        inbox.lastBefore(id, places.consumedByAll(feed), before)
                .ifPresent(round -> {
                    inbox.forget(id, round);
                    feeds.pruned(id, round);
                });
    }

    /** Nobody knows what has changed since: every domain needs a whole listing. */
    void lose(Feed before, Instant at) {
        if (feeds.advance(before, null, at)) {
            cut(before.connectionId());
        }
    }

    /** Changes are told from this cursor on. */
    void begin(Feed before, String cursor, Instant at) {
        if (feeds.advance(before, cursor, at)) {
            cut(before.connectionId());
        }
    }

    /** A listing or a round that began before the change is no place to go on from. */
    @EventListener
    void startAnew(ConnectionSettingsChanged event) {
        if (feeds.lock(event.connectionId()).isPresent()) {
            cut(event.connectionId());
        }
    }

    private void cut(UUID connectionId) {
        feeds.cut(connectionId);
        places.forget(connectionId);
        inbox.forget(connectionId, Long.MAX_VALUE);
    }
}
