package dev.accesscontrol.provisioning.source;

/** A domain of the tenant, as the source tells it; the name is in lower case. */
public record SourceDomain(
        String name, boolean verified, boolean federated, boolean initial, boolean standard) {}
