package dev.accesscontrol.provisioning.plan;

/**
 * How a source's person and a user were recognised as the same; the text is the message {@code
 * pairing.NAME}.
 */
public enum Pairing {
    OBJECT_ID,
    IMMUTABLE_ID,
    UPN,
    IMMUTABLE_ID_AND_UPN,
    /** By the object id, with a user in the recycle bin: it comes back. */
    RETURNED
}
