package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.Action;
import dev.accesscontrol.provisioning.plan.Pairing;
import dev.accesscontrol.provisioning.plan.Reason;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A row of a plan in words, for files. */
@Component
public class RowTexts {

    private final MessageSource messages;

    RowTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** English always, like the headers: files are filtered by it. */
    public String action(Action action) {
        return text("action." + action, Locale.ENGLISH);
    }

    /** Old and new value of each item that differs, and how a new pair was recognised. */
    public String changes(PlanRowView row, Locale locale) {
        if (row.action() != Action.UPDATE) {
            return "";
        }
        var pairing =
                Stream.ofNullable(row.pairing())
                        .filter(how -> how != Pairing.OBJECT_ID)
                        .map(how -> text("pairing." + how, locale));
        var items =
                ItemChange.of(row).stream()
                        .map(change ->
                                change.item() + ": " + change.before() + " -> " + change.after());
        return Stream.concat(items, pairing).collect(Collectors.joining("; "));
    }

    /** Why the row is what it is, what to do about it, and what to look at. */
    public String why(PlanRowView row, Locale locale) {
        var warnings = row.warnings().stream().map(warning -> text("warning." + warning, locale));
        return Stream.concat(Stream.ofNullable(row.reason()).map(r -> reason(r, locale)), warnings)
                .collect(Collectors.joining(" "));
    }

    /** The reason and its remedy. */
    public String reason(Reason reason, Locale locale) {
        var arguments = reason.arguments().toArray();
        return messages.getMessage("reason." + reason.code(), arguments, locale)
                + " "
                + messages.getMessage("reason." + reason.code() + ".remedy", arguments, locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
