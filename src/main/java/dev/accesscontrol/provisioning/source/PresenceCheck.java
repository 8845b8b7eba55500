package dev.accesscontrol.provisioning.source;

/** What the source says when asked for one person by key. */
public sealed interface PresenceCheck {

    /** The source answered that there is no such person. */
    record Absent() implements PresenceCheck {}

    /** The person is there. */
    record Present(SourceUser user) implements PresenceCheck {}
}
