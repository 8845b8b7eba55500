package dev.accesscontrol.provisioning.connection;

import java.util.UUID;

/**
 * The UPN Mode of a connection was changed, or a domain was added or removed, in the publisher's
 * transaction: its plans expire.
 */
public record ConnectionSettingsChanged(UUID connectionId) {}
