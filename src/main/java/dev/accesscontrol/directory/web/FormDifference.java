package dev.accesscontrol.directory.web;

import java.util.List;
import java.util.function.Function;

/**
 * An item that two versions of a user tell differently.
 *
 * @param label the item's message key
 */
record FormDifference(String label, String typed, String now) {

    static List<FormDifference> between(UserForm typed, UserForm now) {
        return List.of(
                        of("directory.family-name", UserForm::familyName, typed, now),
                        of("directory.given-name", UserForm::givenName, typed, now),
                        of("directory.display-name", UserForm::displayName, typed, now),
                        of("directory.email", UserForm::email, typed, now),
                        of("directory.upn", UserForm::upn, typed, now),
                        of("directory.immutable-id", UserForm::immutableId, typed, now),
                        of("directory.status", UserForm::status, typed, now),
                        of("directory.role", UserForm::role, typed, now))
                .stream()
                .filter(it -> !it.typed().equals(it.now()))
                .toList();
    }

    private static FormDifference of(
            String label, Function<UserForm, String> item, UserForm typed, UserForm now) {
        return new FormDifference(label, item.apply(typed), item.apply(now));
    }

    /** Whether the values are names of choices, which have words of their own. */
    public boolean isChoice() {
        return label.equals("directory.status") || label.equals("directory.role");
    }
}
