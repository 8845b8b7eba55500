package dev.accesscontrol.microsoft365;

import dev.accesscontrol.microsoft365.DeltaAnswer.Page;
import dev.accesscontrol.microsoft365.DeltaAnswer.PlaceLost;
import dev.accesscontrol.microsoft365.DeltaAnswer.Reset;
import dev.accesscontrol.microsoft365.Retries.Attempted;
import dev.accesscontrol.provisioning.source.ChangeRound;
import dev.accesscontrol.provisioning.source.ChangeRound.CursorLost;
import dev.accesscontrol.provisioning.source.ChangeRound.Told;
import dev.accesscontrol.provisioning.source.ChangeRound.TooMany;
import dev.accesscontrol.provisioning.source.SourceChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads who was changed in a tenant since a delta link was given out, page by page. The link is
 * opaque, and the only thing that is kept between two rounds.
 *
 * @see <a href="https://learn.microsoft.com/graph/delta-query-overview">Delta query</a>
 */
final class DeltaRound {

    private static final int MOST_RESTARTS = 5;

    private final GraphCalls calls;
    private final String tenant;
    private final Runnable waiting;
    private final Ahead<Attempted<DeltaAnswer>> ahead = new Ahead<>(Waiting.EVERY_SECOND);

    DeltaRound(GraphCalls calls, String tenant, Runnable waiting) {
        this.calls = calls;
        this.tenant = tenant;
        this.waiting = waiting;
    }

    /** Empty when the tenant tells no changes. */
    Optional<String> cursorOfNow() {
        var link =
                calls.root().uri()
                        + "/users/delta?$select="
                        + String.join(",", People.PROPERTIES)
                        + "&$deltatoken=latest";
        return switch (read(link, 0)) {
            case Told told -> Optional.of(told.cursor());
            case CursorLost() -> Optional.empty();
            case TooMany() -> throw DeltaAnswer.unexpected("ChangesOfNow");
        };
    }

    /** A cursor of another Graph is of no use, and no token is sent to it. */
    ChangeRound since(String cursor, int most) {
        return calls.root().holds(cursor) ? read(cursor, most) : new CursorLost();
    }

    private ChangeRound read(String cursor, int most) {
        try {
            for (int restarts = 0; restarts <= MOST_RESTARTS; restarts++) {
                var round = readToTheEnd(cursor, most);
                if (round != null) {
                    return round;
                }
            }
            return new CursorLost();
        } finally {
            ahead.close();
        }
    }

    /** Null when Graph has lost its place: the round begins again, which does no harm. */
    private @Nullable ChangeRound readToTheEnd(String cursor, int most) {
        var links = new PageLinks(calls.root());
        var changes = new LinkedHashMap<String, SourceChange>();
        var link = cursor;
        while (true) {
            var attempted = ask(link, link.equals(cursor));
            switch (attempted.answer()) {
                case Reset _ -> {
                    return new CursorLost();
                }
                case PlaceLost _ -> {
                    return null;
                }
                case Page page -> {
                    page.changes().forEach(change -> changes.put(change.objectId(), change));
                    if (changes.size() > most) {
                        return new TooMany();
                    }
                    var next = page.content().getOdataNextLink();
                    if (next == null) {
                        return new Told(List.copyOf(changes.values()), cursorAfter(page));
                    }
                    links.follow(next, attempted.retried());
                    link = next;
                }
            }
        }
    }

    private Attempted<DeltaAnswer> ask(String link, boolean begins) {
        ahead.ask(() ->
                calls.ask(
                        tenant,
                        Patience.ofJob(ahead::stopIfClosed),
                        graph -> DeltaAnswer.of(graph, link, begins)));
        return ahead.take(waiting);
    }

    /** A page without a link to go on from is no end: what came after it would be lost. */
    private String cursorAfter(Page last) {
        var link = last.content().getOdataDeltaLink();
        if (link == null) {
            throw DeltaAnswer.unexpected("PageWithoutLink");
        }
        calls.root().refuseElsewhere(link);
        return link;
    }
}
