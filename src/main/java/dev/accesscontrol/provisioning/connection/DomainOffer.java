package dev.accesscontrol.provisioning.connection;

import org.jspecify.annotations.Nullable;

/**
 * A domain of the tenant, to be ticked.
 *
 * @param standard new people of the tenant get it, unless somebody chooses another
 * @param users how many people have a UPN in it, by the source's own count; null until read
 * @param people what was found among them; null until read
 */
public record DomainOffer(
        String name,
        boolean verified,
        boolean federated,
        boolean initial,
        boolean standard,
        @Nullable Long users,
        @Nullable DomainPeople people) {}
