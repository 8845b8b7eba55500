package dev.accesscontrol.directory;

import dev.accesscontrol.directory.UserProblem.Item;
import org.springframework.dao.DataIntegrityViolationException;

/** Which key another user took at the same moment; the constraint's name says it. */
final class UniqueKeys {

    private UniqueKeys() {}

    static Item itemOf(DataIntegrityViolationException violation) {
        var text = Keys.lower(String.valueOf(violation.getMostSpecificCause().getMessage()));
        if (text.contains("users_username_unique")) {
            return Item.USERNAME;
        }
        if (text.contains("users_upn_unique")) {
            return Item.UPN;
        }
        if (text.contains("users_immutable_id_unique")) {
            return Item.IMMUTABLE_ID;
        }
        throw violation;
    }
}
