package dev.accesscontrol.directory.registration;

import dev.accesscontrol.csv.CsvColumn;
import dev.accesscontrol.directory.UserColumn;
import java.util.Arrays;
import java.util.List;

/** The columns of a file of users: those of the downloaded list, of which one is needed. */
public final class RegistrationColumns {

    /** What a new user can have from the beginning. */
    public static final List<CsvColumn> TEMPLATE =
            Arrays.stream(UserColumn.values())
                    .filter(column -> column.compareTo(UserColumn.STATUS) <= 0)
                    .map(column -> CsvColumn.text(column.header()))
                    .toList();

    static final List<CsvColumn> ALL =
            Arrays.stream(UserColumn.values())
                    .map(column ->
                            column == UserColumn.USERNAME
                                    ? CsvColumn.text(column.header())
                                    : CsvColumn.text(column.header()).optional())
                    .toList();

    private RegistrationColumns() {}
}
