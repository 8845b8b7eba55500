package dev.accesscontrol.provisioning.log;

import dev.accesscontrol.csv.CsvColumn;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.provisioning.run.PlanRowView;
import dev.accesscontrol.provisioning.run.RowTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** One person of a run in the cells of a file. */
@Component
class RowCells {

    private static final List<String> ITEMS =
            List.of(
                    "Family Name",
                    "Given Name",
                    "Display Name",
                    "Email address",
                    "Email (UserPrincipalName (UPN))",
                    "ImmutableID");

    static final List<CsvColumn> COLUMNS =
            Stream.of(
                            Stream.of("Action", "Username", "Outcome", "Reason"),
                            ITEMS.stream().map(item -> item + " (old)"),
                            ITEMS.stream().map(item -> item + " (new)"),
                            Stream.of("Object ID"))
                    .flatMap(headers -> headers)
                    .map(CsvColumn::text)
                    .toList();

    private final RowTexts texts;
    private final MessageSource messages;

    RowCells(RowTexts texts, MessageSource messages) {
        this.texts = texts;
        this.messages = messages;
    }

    List<String> of(PlanRowView row, Locale locale) {
        var cells = new ArrayList<String>();
        cells.add(texts.action(row.action()));
        cells.add(row.username());
        cells.add(outcome(row));
        cells.add(reason(row, locale));
        cells.addAll(items(row.before()));
        cells.addAll(items(row.after()));
        cells.add(Objects.toString(row.objectId(), ""));
        return cells;
    }

    /** English always, like the action. */
    private String outcome(PlanRowView row) {
        var outcome = row.outcome();
        var key = outcome == null ? "NONE" : outcome.applied() ? "APPLIED" : "FAILED";
        return messages.getMessage("row.outcome." + key, null, Locale.ENGLISH);
    }

    private String reason(PlanRowView row, Locale locale) {
        var outcome = row.outcome();
        return outcome == null || outcome.failure() == null
                ? texts.why(row, locale)
                : texts.reason(outcome.failure(), locale);
    }

    private static List<String> items(@Nullable Profile items) {
        return items == null
                ? List.of("", "", "", "", "", "")
                : List.of(
                        items.familyName(),
                        items.givenName(),
                        items.displayName(),
                        items.email(),
                        Objects.toString(items.upn(), ""),
                        Objects.toString(items.immutableId(), ""));
    }
}
