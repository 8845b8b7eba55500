package dev.accesscontrol.directory;

/** What a user may do in the console. */
public enum Role {
    NONE,
    READ_ONLY_ADMIN,
    GLOBAL_ADMIN;

    /** Administrators are left alone by every sync. */
    public boolean isAdministrator() {
        return this != NONE;
    }
}
