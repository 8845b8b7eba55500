package dev.accesscontrol.web;

import java.io.Serializable;
import java.util.List;

/**
 * A message above the page, shown once: put it as the flash attribute {@link #ATTRIBUTE} before a
 * redirect, or in the model. Until then the session in the database keeps it, so its arguments are
 * numbers and texts.
 *
 * @param text a message key
 * @param arguments of the message
 */
public record Notice(Kind kind, String text, List<Object> arguments) implements Serializable {

    public static final String ATTRIBUTE = "notice";

    public enum Kind {
        SUCCESS,
        INFORMATION,
        WARNING,
        ERROR
    }

    public static Notice success(String text, Object... arguments) {
        return new Notice(Kind.SUCCESS, text, List.of(arguments));
    }

    public static Notice warning(String text, Object... arguments) {
        return new Notice(Kind.WARNING, text, List.of(arguments));
    }

    public static Notice error(String text, Object... arguments) {
        return new Notice(Kind.ERROR, text, List.of(arguments));
    }
}
