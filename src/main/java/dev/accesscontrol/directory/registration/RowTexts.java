package dev.accesscontrol.directory.registration;

import dev.accesscontrol.directory.ItemChange;
import dev.accesscontrol.directory.UserColumn;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Changes and problems of a line as text in a column: names may hold any character. */
final class RowTexts {

    static final String NONE = "[]";

    private static final JsonMapper JSON = new JsonMapper();

    private RowTexts() {}

    static String changes(List<ItemChange> changes) {
        return changes.isEmpty()
                ? NONE
                : JSON.writeValueAsString(
                        changes.stream()
                                .map(it -> List.of(it.item().name(), it.before(), it.after()))
                                .toList());
    }

    static List<ItemChange> changes(String text) {
        var changes = new ArrayList<ItemChange>();
        for (var change : read(text)) {
            changes.add(
                    new ItemChange(
                            UserColumn.valueOf(change.get(0).asString()),
                            change.get(1).asString(),
                            change.get(2).asString()));
        }
        return changes;
    }

    static String problems(List<LineProblem> problems) {
        return problems.isEmpty()
                ? NONE
                : JSON.writeValueAsString(
                        problems.stream()
                                .map(it -> List.of(it.column(), it.message(), it.arguments()))
                                .toList());
    }

    static List<LineProblem> problems(String text) {
        var problems = new ArrayList<LineProblem>();
        for (var problem : read(text)) {
            var arguments = new ArrayList<String>();
            problem.get(2).forEach(argument -> arguments.add(argument.asString()));
            problems.add(
                    new LineProblem(
                            problem.get(0).asString(), problem.get(1).asString(), arguments));
        }
        return problems;
    }

    private static Iterable<JsonNode> read(String text) {
        return text.equals(NONE) ? List.of() : JSON.readTree(text);
    }
}
