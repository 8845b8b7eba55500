package dev.accesscontrol.sandbox.graph;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one filter that delta takes: {@code id eq '...' or id eq '...'}. */
final class DeltaFilter {

    private static final int MOST = 50;
    private static final Pattern ID = Pattern.compile("id eq '([0-9a-fA-F-]{36})'");

    private DeltaFilter() {}

    /** Empty without a filter. */
    static List<String> ids(@Nullable String filter) {
        if (filter == null) {
            return List.of();
        }
        List<String> clauses = List.of(filter.trim().split("\\s+or\\s+"));
        if (clauses.size() > MOST
                || !clauses.stream().allMatch(clause -> ID.matcher(clause).matches())) {
            throw GraphException.badRequest(
                    "Delta takes no filter but up to " + MOST + " ids joined by or.");
        }
        return clauses.stream().map(clause -> clause.substring(7, 43).toLowerCase()).toList();
    }
}
