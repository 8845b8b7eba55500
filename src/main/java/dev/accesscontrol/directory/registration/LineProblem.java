package dev.accesscontrol.directory.registration;

import dev.accesscontrol.csv.CsvProblem;
import dev.accesscontrol.directory.UserColumn;
import dev.accesscontrol.directory.UserProblem;
import java.util.List;

/**
 * Something wrong in a line of a file.
 *
 * @param column its header; empty: the whole line
 * @param message a message key
 */
public record LineProblem(String column, String message, List<String> arguments) {

    private static final int LONGEST = 200;

    public LineProblem {
        arguments = arguments.stream().map(text -> atMost(LONGEST, text)).toList();
        column = atMost(LONGEST, column);
    }

    static LineProblem of(UserColumn column, String message, String... arguments) {
        return new LineProblem(
                column.header(), "registration.problem." + message, List.of(arguments));
    }

    static LineProblem of(UserProblem problem) {
        return new LineProblem(
                UserColumn.valueOf(problem.item().name()).header(), problem.message(), List.of());
    }

    static LineProblem of(CsvProblem problem) {
        return new LineProblem(problem.column(), problem.message(), problem.arguments());
    }

    /** Never half a character, which no database takes. */
    static String atMost(int longest, String text) {
        if (text.length() <= longest) {
            return text;
        }
        boolean inside = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, inside ? longest - 1 : longest);
    }
}
