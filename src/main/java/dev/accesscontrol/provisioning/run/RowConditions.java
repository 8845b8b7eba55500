package dev.accesscontrol.provisioning.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A filter as a condition of SQL on {@code plan_rows}. */
record RowConditions(String sql, Map<String, Object> parameters) {

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
            conditions.add("search_text like :text escape '!'");
            parameters.put("text", "%" + escaped(filter.text().strip()) + "%");
        }
        if (filter.warned()) {
            conditions.add("warnings is not null");
        }
        if (filter.failed()) {
            // every failure has a reason; the index of failures is known by it
            conditions.add("outcome = 'FAILED' and outcome_reason is not null");
        }
        return new RowConditions(String.join(" and ", conditions), parameters);
    }

    private static String escaped(String text) {
        return SearchText.normalised(text).replaceAll("[!%_]", "!$0");
    }
}
