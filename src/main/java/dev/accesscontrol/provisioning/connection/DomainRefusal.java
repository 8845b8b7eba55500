package dev.accesscontrol.provisioning.connection;

/**
 * A domain cannot be synchronised by a connection, or cannot be let go. For people: the message
 * {@code connection.domains.refused.CAUSE} with the domain and the other connection's name.
 *
 * @param other the connection that has the domain, else empty
 */
public record DomainRefusal(String domain, Cause cause, String other) {

    public enum Cause {
        /** The source does not tell of such a domain. */
        NOT_OFFERED,
        /** It was not proven to the source that the domain is the tenant's. */
        NOT_VERIFIED,
        OF_ANOTHER_CONNECTION,
        /** A run of it is at work, so it cannot go now. */
        RUN_ACTIVE,
        /** A sync has written users of it, so it stays. */
        SYNCHRONISED
    }
}
