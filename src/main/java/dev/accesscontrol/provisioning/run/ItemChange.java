package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.Profile;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item that a row changes.
 *
 * @param item its name, as in the header of a CSV file
 */
public record ItemChange(String item, String before, String after) {

    /** The items that differ; none for a row without both sides. */
    public static List<ItemChange> of(PlanRowView row) {
        var before = row.before();
        var after = row.after();
        if (before == null || after == null) {
            return List.of();
        }
        return Stream.of(
                        change("Family Name", before, after, Profile::familyName),
                        change("Given Name", before, after, Profile::givenName),
                        change("Display Name", before, after, Profile::displayName),
                        change("Email address", before, after, Profile::email),
                        change("Email (UserPrincipalName (UPN))", before, after, Profile::upn),
                        change("ImmutableID", before, after, Profile::immutableId))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static ItemChange change(
            String item, Profile before, Profile after, Function<Profile, @Nullable String> value) {
        return new ItemChange(
                item,
                Objects.toString(value.apply(before), ""),
                Objects.toString(value.apply(after), ""));
    }
}
