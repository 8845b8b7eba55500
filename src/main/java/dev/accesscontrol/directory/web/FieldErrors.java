package dev.accesscontrol.directory.web;

import dev.accesscontrol.directory.UserProblem;
import dev.accesscontrol.directory.UserRejectedException;
import org.springframework.validation.Errors;

/** Puts why a user was refused at the fields of the form. */
final class FieldErrors {

    private FieldErrors() {}

    static void reject(Errors errors, UserRejectedException rejected) {
        for (var problem : rejected.problems()) {
            errors.rejectValue(field(problem.item()), problem.message());
        }
    }

    private static String field(UserProblem.Item item) {
        return switch (item) {
            case USERNAME -> "username";
            case FAMILY_NAME -> "familyName";
            case GIVEN_NAME -> "givenName";
            case DISPLAY_NAME -> "displayName";
            case EMAIL -> "email";
            case UPN -> "upn";
            case IMMUTABLE_ID -> "immutableId";
            case STATUS -> "status";
            case ROLE -> "role";
        };
    }
}
