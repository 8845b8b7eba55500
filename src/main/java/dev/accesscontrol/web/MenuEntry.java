package dev.accesscontrol.web;

/**
 * A line of the console's left menu; a module contributes its own as beans.
 *
 * @param order within the section, ascending
 * @param label a message key
 * @param path where it leads; the entry is the current one on every page below it
 */
public record MenuEntry(Section section, int order, String label, String path) {

    /** The menu's headings, in their order. */
    public enum Section {
        SYSTEM,
        USERS,
        LOG_MANAGEMENT
    }
}
