package dev.accesscontrol.microsoft365;

import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a listing stands. Links are opaque and sent back as they came. The link in an answer that
 * needed another try may be no good; the last one of an answer at the first try is kept to go back
 * to.
 *
 * @see <a href="https://learn.microsoft.com/graph/paging">Paging Microsoft Graph data</a>
 */
final class PageLinks {

    /** Twenty million people; more is a list without an end. */
    private static final int MOST_PAGES = 20_000;

    private final GraphRoot root;
    private final Set<String> followed = new HashSet<>();
    private boolean ended;
    private @Nullable String next;
    private @Nullable String trusted;

    PageLinks(GraphRoot root) {
        this.root = root;
    }

    boolean hasNext() {
        return !ended;
    }

    /** Null for the first page. */
    @Nullable String next() {
        return next;
    }

    /**
     * @param link to the page after the one just read, null when that was the last
     * @param retried whether the page came only after another try
     */
    void follow(@Nullable String link, boolean retried) {
        ended = link == null;
        next = link;
        if (link == null) {
            return;
        }
        root.refuseElsewhere(link);
        if (!followed.add(link) || followed.size() > MOST_PAGES) {
            throw new SourceException(
                    new SourceFailure(Cause.INCOMPLETE, "EndlessList", null), null);
        }
        if (!retried) {
            trusted = link;
        }
    }

    /** Whether there is a better link to go on from than the one that Graph does not know. */
    boolean goBack() {
        if (trusted == null || trusted.equals(next)) {
            return false;
        }
        followed.remove(next);
        next = trusted;
        trusted = null;
        return true;
    }
}
