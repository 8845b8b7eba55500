package dev.accesscontrol.directory;

/** Why an item of a user is refused; the words are the message {@link #message}. */
public record UserProblem(Item item, Code code) {

    /** The limits and the alphabet differ from item to item, and so do the words. */
    public String message() {
        return "user.problem."
                + switch (code) {
                    case TOO_LONG -> code + "." + item;
                    case NOT_ALLOWED ->
                            item == Item.USERNAME ? "NOT_ALLOWED.USERNAME" : "NOT_ALLOWED";
                    case REQUIRED, NO_ADDRESS, TAKEN, LAST_GLOBAL_ADMIN -> code.name();
                };
    }

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
