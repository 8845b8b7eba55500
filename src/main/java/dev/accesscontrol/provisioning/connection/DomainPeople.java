package dev.accesscontrol.provisioning.connection;

import java.util.List;

/**
 * What was found among the people of a domain, guests left out.
 *
 * @param onPremises how many are synchronised from an Active Directory
 * @param samples some of their UPNs
 * @param refusedOn UPNs that are not allowed as a Username when UPN Mode is on
 * @param refusedOff local parts that are not allowed as a Username when it is off
 * @param taken Usernames of new people that other users of Access Control have
 */
public record DomainPeople(
        long onPremises,
        List<String> samples,
        Refused refusedOn,
        Refused refusedOff,
        List<TakenNames> taken) {

    /** How many, and some of them. */
    public record Refused(long count, List<String> examples) {}
}
