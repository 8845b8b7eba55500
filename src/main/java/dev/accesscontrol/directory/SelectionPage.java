package dev.accesscontrol.directory;

import java.util.UUID;

/**
 * Something that is done with users of the list on another module's own page, which asks, does it
 * and tells what became of it; contributed as a bean. Whom it is about is kept as a {@link
 * UserOperation} that is never started, so that the page is about exactly those.
 *
 * @param name stored with the users, so it stays; its word is the message {@code
 *     directory.action.NAME}
 * @param order among the buttons, ascending
 * @param path of the page; the id of the operation goes behind it
 */
public record SelectionPage(String name, int order, String path) {

    /** Of the page that gives users their first passwords; another module has it. */
    public static final String INITIAL_PASSWORDS = "INITIAL_PASSWORDS";

    public String pathOf(UUID operation) {
        return path + "/" + operation;
    }
}
