package dev.accesscontrol.directory;

/**
 * A column of the user list and of its file. The first ten are the items of a user: a file that has
 * them is the input of the batch update.
 */
public enum UserColumn {
    USERNAME("Username"),
    FAMILY_NAME("Family Name"),
    GIVEN_NAME("Given Name"),
    DISPLAY_NAME("Display Name"),
    EMAIL("Email address"),
    UPN("Email (UserPrincipalName (UPN))"),
    IMMUTABLE_ID("ImmutableID"),
    STATUS("Status"),
    PASSWORD_EXPIRY("Password expiry"),
    ROLE("Role"),
    HAS_PASSWORD("Password set"),
    LAST_SIGN_IN("Last sign-in"),
    SOURCE("Sync Source"),
    CREATED("Added"),
    UPDATED("Last change");

    private final String header;

    UserColumn(String header) {
        this.header = header;
    }

    /** In files, in every language. */
    public String header() {
        return header;
    }

    /** Whether it can be changed, or is the username. */
    public boolean isItem() {
        return compareTo(ROLE) <= 0;
    }
}
