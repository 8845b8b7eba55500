package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.plan.Warning;
import dev.accesscontrol.provisioning.run.RowFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        @Nullable Warning warning,
        @Nullable Boolean excluded) {

    static final RowQuery ALL = new RowQuery(null, null, null, null, null, null);

    RowFilter filter() {
        return new RowFilter(action, text(), onlyWarned(), onlyFailed(), warning, onlyExcluded());
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

    public boolean onlyExcluded() {
        return Boolean.TRUE.equals(excluded);
    }

    public boolean isFiltered() {
        return !filter().equals(RowFilter.ALL);
    }

    /** The same search among other rows, from the first page. */
    RowQuery among(@Nullable Action otherAction, boolean withWarning, boolean withFailure) {
        return new RowQuery(otherAction, q, withWarning, withFailure, null, null);
    }

    RowQuery amongThoseWith(Warning thatWarning) {
        return new RowQuery(null, q, null, null, thatWarning, null);
    }

    RowQuery amongExcluded() {
        return new RowQuery(null, q, null, null, null, true);
    }

    /** Whether no chip is pressed. */
    boolean isAnyRow() {
        return action == null
                && warning == null
                && !onlyWarned()
                && !onlyFailed()
                && !onlyExcluded();
    }

    /** The parameters of these rows, without the page. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "action", action);
        put(parameters, "warned", onlyWarned() ? true : null);
        put(parameters, "failed", onlyFailed() ? true : null);
        put(parameters, "warning", warning);
        put(parameters, "excluded", onlyExcluded() ? true : null);
        put(parameters, "q", text().isEmpty() ? null : text());
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    /** The address of these rows, without the page. */
    String on(String path) {
        return Paths.with(path, parameters());
    }
}
