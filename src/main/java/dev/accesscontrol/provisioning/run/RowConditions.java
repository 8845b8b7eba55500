package dev.accesscontrol.provisioning.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A filter as a condition of SQL on {@code plan_rows}. */
record RowConditions(String sql, Map<String, Object> parameters) {

    /** The parameter is {@link #containing}. */
    static final String TEXT = "search_text like :text escape '!'";

    static RowConditions of(UUID planId, RowFilter filter) {
        List<String> conditions = new ArrayList<>(List.of("plan_id = :plan"));
        Map<String, Object> parameters = new HashMap<>(Map.of("plan", planId));
        if (filter.action() != null) {
            var orders = Stage.orders(filter.action());
            conditions.add("run_order between :first and :last");
            parameters.put("first", orders[0]);
            parameters.put("last", orders[1]);
        }
        if (!filter.text().isBlank()) {
            conditions.add(TEXT);
            parameters.put("text", containing(filter.text()));
        }
        addWarning(filter, conditions, parameters);
        if (filter.excluded()) {
            conditions.add("run_order = " + Stage.SKIPS + " and reason = 'EXCLUDED'");
        }
        if (filter.failed()) {
            // every failure has a reason; the index of failures is known by it
            conditions.add("outcome = 'FAILED' and outcome_reason is not null");
        }
        return new RowConditions(String.join(" and ", conditions), parameters);
    }

    /** An excluded row keeps its warnings, which nobody has to look at any more. */
    private static void addWarning(
            RowFilter filter, List<String> conditions, Map<String, Object> parameters) {
        if (filter.warned() || filter.warning() != null) {
            conditions.add("warnings is not null");
            conditions.add(filter.excluded() ? "1 = 1" : "run_order < " + Stage.CONFLICTS);
        }
        if (filter.warning() != null) {
            conditions.add("warnings like :warning");
            parameters.put("warning", "%" + filter.warning() + "%");
        }
    }

    /** The row at a position; the position alone would be looked for in the whole plan. */
    static RowConditions of(UUID planId, long position) {
        return new RowConditions(
                "plan_id = :plan and position = :position",
                Map.of("plan", planId, "position", position));
    }

    static String containing(String text) {
        return "%" + escaped(text.strip()) + "%";
    }

    private static String escaped(String text) {
        return SearchText.normalised(text).replaceAll("[!%_]", "!$0");
    }
}
