package dev.accesscontrol.provisioning.connection;

import java.time.Instant;
import java.util.UUID;

/**
 * A connection's consent was withdrawn or its application removed, published in the transaction
 * that stores it, and once until it is given again.
 *
 * @param source the connection's name
 */
public record ConsentLost(UUID connectionId, String source, Instant at) {}
