package dev.accesscontrol.provisioning.run;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The arguments of a reason in one column: names hold no tab, so a tab parts them. */
final class ReasonArguments {

    private static final int LONGEST = 2000;

    private ReasonArguments() {}

    static String write(List<String> arguments) {
        var text =
                arguments.stream()
                        .map(argument -> argument.replace('\t', ' '))
                        .collect(Collectors.joining("\t"));
        return Cut.to(LONGEST, text);
    }

    static List<String> read(@Nullable String column) {
        return column == null || column.isEmpty() ? List.of() : List.of(column.split("\t", -1));
    }
}
