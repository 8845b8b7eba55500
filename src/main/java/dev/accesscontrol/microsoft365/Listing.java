package dev.accesscontrol.microsoft365;

import dev.accesscontrol.microsoft365.Retries.Attempted;
import dev.accesscontrol.provisioning.source.ListingSink;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a domain's people page by page to the last one. Graph loses its place in a list at times;
 * the listing then starts again.
 *
 * @see <a href="https://learn.microsoft.com/graph/paging">Paging Microsoft Graph data</a>
 */
final class Listing {

    private static final int MOST_RESTARTS = 5;

    static final Set<String> PLACE_LOST =
            Set.of("directory_expiredpagetoken", "directorypagetokennotfoundexception");

    private final GraphCalls calls;
    private final String tenant;
    private final String domain;
    private final ListingSink sink;
    private final Ahead<Attempted<UserPage>> ahead = new Ahead<>(Waiting.EVERY_SECOND);

    Listing(GraphCalls calls, String tenant, String domain, ListingSink sink) {
        this.calls = calls;
        this.tenant = tenant;
        this.domain = domain;
        this.sink = sink;
    }

    void read() {
        try {
            for (int restarts = 0; !readToTheEnd(); restarts++) {
                if (restarts == MOST_RESTARTS) {
                    throw new SourceException(
                            new SourceFailure(Cause.INCOMPLETE, "PageTokenLost", null), null);
                }
                sink.restarted();
            }
        } finally {
            ahead.close();
        }
    }

    private boolean readToTheEnd() {
        var links = new PageLinks(calls.root());
        ask(links);
        while (links.hasNext()) {
            var first = links.next() == null;
            var page = answer(links);
            if (page == null) {
                return false;
            }
            links.follow(page.answer().nextLink(), page.retried());
            ask(links);
            deliver(page.answer(), first);
        }
        return true;
    }

    /** Begins with the next page, so that it is on its way while the last one is worked on. */
    private void ask(PageLinks links) {
        if (links.hasNext()) {
            var link = links.next();
            ahead.ask(() -> fetch(link));
        }
    }

    /** Null when Graph has lost its place, and knows no earlier one. */
    private @Nullable Attempted<UserPage> answer(PageLinks links) {
        while (true) {
            try {
                return ahead.take(sink::waiting);
            } catch (SourceException e) {
                if (!isPlaceLost(e.failure())) {
                    throw e;
                }
                if (!links.goBack()) {
                    return null;
                }
                ask(links);
            }
        }
    }

    private Attempted<UserPage> fetch(@Nullable String link) {
        return calls.ask(
                tenant,
                Patience.ofJob(ahead::stopIfClosed),
                graph -> link == null ? UserPage.first(graph, domain) : UserPage.next(graph, link));
    }

    private void deliver(UserPage page, boolean first) {
        var users = page.people();
        if (users == null) {
            throw new SourceException(
                    new SourceFailure(Cause.UNEXPECTED_ANSWER, "PageWithoutValue", null), null);
        }
        var total = first ? page.total() : null;
        sink.page(
                People.of(users, domain),
                total == null ? OptionalLong.empty() : OptionalLong.of(total));
    }

    private static boolean isPlaceLost(SourceFailure failure) {
        return failure.code() != null
                && PLACE_LOST.contains(failure.code().toLowerCase(Locale.ROOT));
    }
}
