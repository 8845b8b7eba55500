package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.run.RowFilter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which rows an address asks for; all of it lives in the query string, so that a link can be
 * shared.
 *
 * @param q contained in a name, an e-mail or the ImmutableID
 */
record RowQuery(
        @Nullable Action action,
        @Nullable String q,
        @Nullable Boolean warned,
        @Nullable Boolean failed,
        @Nullable Integer page) {

    RowFilter filter() {
        return new RowFilter(action, text(), onlyWarned(), onlyFailed());
    }

    public String text() {
        return Objects.requireNonNullElse(q, "").replace("\0", "").strip();
    }

    public boolean onlyWarned() {
        return Boolean.TRUE.equals(warned);
    }

    public boolean onlyFailed() {
        return Boolean.TRUE.equals(failed);
    }

    public int pageNumber() {
        return page == null ? 0 : Math.max(0, page);
    }

    public boolean isFiltered() {
        return !filter().equals(RowFilter.ALL);
    }

    /** The same search among other rows, from the first page. */
    RowQuery among(@Nullable Action otherAction, boolean withWarning, boolean withFailure) {
        return new RowQuery(otherAction, q, withWarning, withFailure, null);
    }

    /** The address of these rows, without the page. */
    String on(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        if (action != null) {
            address.queryParam("action", action);
        }
        if (onlyWarned()) {
            address.queryParam("warned", true);
        }
        if (onlyFailed()) {
            address.queryParam("failed", true);
        }
        if (!text().isEmpty()) {
            address.queryParam("q", "{q}");
            return address.encode().buildAndExpand(text()).toUriString();
        }
        return address.toUriString();
    }
}
