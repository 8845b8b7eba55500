package dev.accesscontrol.provisioning.connection;

import java.util.UUID;

/** What runs have made of a domain; asked in the transaction that would take the domain away. */
public interface DomainUse {

    Use of(UUID domainId);

    enum Use {
        FREE,
        /** A dry run is at work. */
        BUSY,
        /** A sync is at work, or has written something: users came from the domain. */
        SYNCHRONISED
    }
}
