package dev.accesscontrol.provisioning.run;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Rows of a plan that a decision is about. */
public sealed interface RowChoice {

    /** The rows at these positions. */
    record Chosen(List<Long> positions) implements RowChoice {}

    /** All that a filter shows, on whatever page. */
    record Matching(RowFilter filter) implements RowChoice {}

    /** Conditions that together mean the rows, each once. */
    default Stream<RowConditions> conditions(UUID planId) {
        return switch (this) {
            case Chosen(var positions) ->
                    positions.stream()
                            .distinct()
                            .map(position -> RowConditions.of(planId, position));
            case Matching(var filter) -> Stream.of(RowConditions.of(planId, filter));
        };
    }
}
