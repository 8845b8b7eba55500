package dev.accesscontrol.provisioning.connection;

import java.util.UUID;

/** A domain that is synchronised. */
public record DomainView(UUID id, UUID connectionId, String name, int maxDeletionsPercent) {}
