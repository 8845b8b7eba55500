package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.run.RowChoice;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a plan that somebody has ticked.
 *
 * @param row their positions
 * @param all whoever the filter shows instead
 */
record RowSelection(@Nullable List<Long> row, @Nullable Boolean all) {

    boolean everybody() {
        return Boolean.TRUE.equals(all);
    }

    List<Long> rows() {
        return Objects.requireNonNullElse(row, List.of());
    }

    boolean isEmpty() {
        return !everybody() && rows().isEmpty();
    }

    RowChoice choice(RowQuery query) {
        return everybody() ? new RowChoice.Matching(query.filter()) : new RowChoice.Chosen(rows());
    }
}
