package dev.accesscontrol.provisioning.feed;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.source.ChangeRound.CursorLost;
import dev.accesscontrol.provisioning.source.ChangeRound.Told;
import dev.accesscontrol.provisioning.source.ChangeRound.TooMany;
import dev.accesscontrol.provisioning.source.Sources;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Asks the source for changes; what it answers is written afterwards. */
@Component
class TenantFeeds {

    static final int MOST = 2_000;
    static final Duration CURSOR_LIFETIME = Duration.ofDays(7);
    static final Duration LISTING_LIFETIME = Duration.ofHours(24);

    private final Sources sources;
    private final FeedRecord record;
    private final Clock clock;

    TenantFeeds(Sources sources, FeedRecord record, Clock clock) {
        this.sources = sources;
        this.record = record;
        this.clock = clock;
    }

    void refresh(ConnectionView connection, Instant since, Runnable waiting) {
        var feed = record.open(connection.id());
        var cursor = feed.cursor();
        if (cursor == null || feed.wasReadSince(since)) {
            return;
        }
        var now = clock.instant();
        if (isTooOld(feed, now)) {
            record.lose(feed, now);
            return;
        }
        switch (sources.of(connection.service())
                .changes(connection.tenant(), cursor, MOST, waiting)) {
            case Told(var changes, var next) ->
                    record.tell(feed, changes, next, now, now.minus(LISTING_LIFETIME));
            case CursorLost _, TooMany _ -> record.lose(feed, now);
        }
    }

    /** A cursor that was there before the listing began will tell whatever it overtook. */
    OptionalLong begin(ConnectionView connection, Runnable waiting) {
        var feed = record.open(connection.id());
        var now = clock.instant();
        if (feed.cursor() != null && !isTooOld(feed, now)) {
            return OptionalLong.of(feed.round());
        }
        var cursor = sources.of(connection.service()).changesFromNow(connection.tenant(), waiting);
        if (cursor.isEmpty()) {
            return OptionalLong.empty();
        }
        record.begin(feed, cursor.get(), now);
        return OptionalLong.of(record.open(connection.id()).round());
    }

    private static boolean isTooOld(Feed feed, Instant now) {
        return feed.isOlderThan(now.minus(CURSOR_LIFETIME));
    }
}
