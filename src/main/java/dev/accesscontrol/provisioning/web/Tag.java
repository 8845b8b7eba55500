package dev.accesscontrol.provisioning.web;

/**
 * A coloured word in a table. Never colour alone: the sign is part of the text.
 *
 * @param style the CSS class after {@code tag-}
 * @param label a message key
 */
record Tag(String style, String sign, String label) {}
