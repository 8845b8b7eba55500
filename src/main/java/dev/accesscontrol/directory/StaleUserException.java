package dev.accesscontrol.directory;

/** Somebody changed the user since the administrator saw it; nothing was written. */
public class StaleUserException extends RuntimeException {

    public StaleUserException(UserId id) {
        super("user " + id + " was changed since");
    }
}
