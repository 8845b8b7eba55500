package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.provisioning.run.PlanRowView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One item of a person, as it is and as it will be; empty where there is nothing.
 *
 * @param label a message key
 */
record ChangedItem(String label, String before, String after) {

    private static final List<Item> ITEMS =
            List.of(
                    new Item("family-name", Profile::familyName),
                    new Item("given-name", Profile::givenName),
                    new Item("display-name", Profile::displayName),
                    new Item("email", Profile::email),
                    new Item("upn", Profile::upn),
                    new Item("immutable-id", Profile::immutableId));

    /** The items that the row changes; of a new or leaving person those that are not empty. */
    static List<ChangedItem> of(PlanRowView row) {
        var changes = new ArrayList<ChangedItem>();
        for (var item : ITEMS) {
            var change =
                    new ChangedItem(
                            "row.item." + item.name(),
                            item.read(row.before()),
                            item.read(row.after()));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private record Item(String name, Function<Profile, @Nullable String> value) {

        String read(@Nullable Profile profile) {
            return Stream.ofNullable(profile)
                    .map(value)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
        }
    }
}
