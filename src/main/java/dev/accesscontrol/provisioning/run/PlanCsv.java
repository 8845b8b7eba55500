package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.csv.CsvColumn;
import dev.accesscontrol.csv.CsvWriter;
import dev.accesscontrol.directory.Profile;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The dry run's result as a file: product.md 3's columns, with English headers always. */
@Component
class PlanCsv {

    private static final List<CsvColumn> COLUMNS =
            Stream.of(
                            "Action",
                            "Username",
                            "Family Name",
                            "Given Name",
                            "Display Name",
                            "Email address",
                            "Email (UserPrincipalName (UPN))",
                            "Changes",
                            "Reason",
                            "ImmutableID")
                    .map(CsvColumn::text)
                    .toList();

    private final PlanRows rows;
    private final RowTexts texts;

    PlanCsv(PlanRows rows, RowTexts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    void write(UUID planId, RowFilter filter, Locale locale, OutputStream to) {
        try (var csv = CsvWriter.to(to, COLUMNS)) {
            rows.forEach(planId, filter, row -> csv.row(cells(row, locale)));
        }
    }

    private List<String> cells(PlanRowView row, Locale locale) {
        var items = items(row);
        return List.of(
                texts.action(row.action()),
                row.username(),
                items.familyName(),
                items.givenName(),
                items.displayName(),
                items.email(),
                Objects.toString(items.upn(), ""),
                texts.changes(row, locale),
                texts.why(row, locale),
                Objects.toString(items.immutableId(), ""));
    }

    /** As they will be; of a user that is deleted, as they are. */
    private static Profile items(PlanRowView row) {
        var items = row.after() == null ? row.before() : row.after();
        return items == null ? new Profile("", "", "", "", null, null) : items;
    }
}
