package dev.accesscontrol.provisioning.plan;

/** Something to look at on a row that is applied; the text is the message {@code warning.NAME}. */
public enum Warning {
    /**
     * May be a room, equipment or shared mailbox, which should be moved to the onmicrosoft.com
     * domain first.
     */
    SIGN_IN_BLOCKED,
    NO_IMMUTABLE_ID,
    EMPTY_NAME
}
