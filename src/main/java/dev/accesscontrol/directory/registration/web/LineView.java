package dev.accesscontrol.directory.registration.web;

import dev.accesscontrol.directory.ItemChange;
import dev.accesscontrol.directory.UserColumn;
import dev.accesscontrol.directory.UserWords;
import dev.accesscontrol.directory.registration.LineAction;
import dev.accesscontrol.directory.registration.RegistrationRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A line of a file as a page shows it.
 *
 * @param managedBy the name of the source whose sync will overwrite what changes; null when none
 */
record LineView(RegistrationRow row, List<Item> changes, @Nullable String managedBy) {

    /**
     * @param label a message key
     */
    record Item(String label, String before, String after) {}

    /**
     * @param sources names by the sources' keys
     */
    static LineView of(
            RegistrationRow row,
            Map<String, String> sources,
            MessageSource messages,
            Locale locale) {
        var source = row.managedBy();
        return new LineView(
                row,
                row.changes().stream().map(change -> item(change, messages, locale)).toList(),
                source == null ? null : sources.getOrDefault(source, source));
    }

    private static Item item(ItemChange change, MessageSource messages, Locale locale) {
        return new Item(
                label(change.item()),
                word(change.item(), change.before(), messages, locale),
                word(change.item(), change.after(), messages, locale));
    }

    static String label(UserColumn column) {
        return column == UserColumn.UPN
                ? "directory.upn.short"
                : "directory.column." + column.name();
    }

    /** The words of files, in the viewer's language. */
    private static String word(
            UserColumn column, String word, MessageSource messages, Locale locale) {
        var status = column == UserColumn.STATUS ? UserWords.status(word) : null;
        if (status != null) {
            return messages.getMessage("directory.status." + status, null, locale);
        }
        var terms = column == UserColumn.PASSWORD_EXPIRY ? UserWords.terms(word) : null;
        return terms == null ? word : messages.getMessage("directory.terms." + terms, null, locale);
    }

    public String sign() {
        return LineChips.sign(row.action());
    }

    /** The class of the tag. */
    public String style() {
        return switch (row.action()) {
            case ADD -> "tag-add";
            case UPDATE -> "tag-update";
            case UNCHANGED -> "tag-skip";
            case ERROR -> "tag-bad";
        };
    }

    public boolean updates() {
        return row.action() == LineAction.UPDATE;
    }
}
