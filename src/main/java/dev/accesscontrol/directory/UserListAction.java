package dev.accesscontrol.directory;

/**
 * A button above the user list that leads to another module's page; contributed as a bean. Shown to
 * Global Admins.
 *
 * @param order ascending
 * @param label a message key
 */
public record UserListAction(int order, String label, String path) {}
