package dev.accesscontrol.directory;

/** Why an item of a user is refused; the words are the message {@code user.problem.CODE}. */
public record UserProblem(Item item, Code code) {

    /** An item of a user, as forms and files name it. */
    public enum Item {
        USERNAME,
        FAMILY_NAME,
        GIVEN_NAME,
        DISPLAY_NAME,
        EMAIL,
        UPN,
        IMMUTABLE_ID,
        STATUS,
        ROLE
    }

    public enum Code {
        REQUIRED,
        TOO_LONG,
        /** Characters that the item may not have. */
        NOT_ALLOWED,
        NO_ADDRESS,
        TAKEN,
        LAST_GLOBAL_ADMIN
    }
}
