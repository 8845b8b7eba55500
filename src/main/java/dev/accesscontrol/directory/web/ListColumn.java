package dev.accesscontrol.directory.web;

import dev.accesscontrol.directory.UserColumn;
import dev.accesscontrol.directory.UserOrder;
import dev.accesscontrol.directory.UserOrder.Sort;
import dev.accesscontrol.web.ChosenColumns;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A column of the list as a viewer has chosen it; usernames are always there. */
record ListColumn(UserColumn column) {

    static final String TABLE = "users";

    private static final List<UserColumn> USUAL =
            List.of(
                    UserColumn.DISPLAY_NAME,
                    UserColumn.UPN,
                    UserColumn.STATUS,
                    UserColumn.ROLE,
                    UserColumn.HAS_PASSWORD,
                    UserColumn.LAST_SIGN_IN);

    /** Everything that can be shown beside the username. */
    static List<ListColumn> choices() {
        return Arrays.stream(UserColumn.values())
                .filter(column -> column != UserColumn.USERNAME)
                .map(ListColumn::new)
                .toList();
    }

    static List<ListColumn> chosen(HttpServletRequest request) {
        var names = Set.copyOf(ChosenColumns.of(request, TABLE));
        var chosen = choices().stream().filter(it -> names.contains(it.column.name())).toList();
        return chosen.isEmpty() ? USUAL.stream().map(ListColumn::new).toList() : chosen;
    }

    public String name() {
        return column.name();
    }

    /** The message key of the heading. */
    public String label() {
        return column == UserColumn.UPN
                ? "directory.upn.short"
                : "directory.column." + column.name();
    }

    /** The fragment that draws a cell. */
    public String cell() {
        return "directory/cells :: " + column.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By what the heading orders the list; null when it does not. */
    public @Nullable Sort sort() {
        return switch (column) {
            case USERNAME -> Sort.USERNAME;
            case DISPLAY_NAME -> Sort.NAME;
            case UPN -> Sort.UPN;
            case LAST_SIGN_IN -> Sort.LAST_SIGN_IN;
            case CREATED -> Sort.CREATED;
            default -> null;
        };
    }

    /** For aria-sort. */
    public @Nullable String sorted(UserOrder order) {
        if (order.sort() != sort()) {
            return null;
        }
        return order.descending() ? "descending" : "ascending";
    }
}
