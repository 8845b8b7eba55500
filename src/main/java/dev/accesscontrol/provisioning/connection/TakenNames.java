package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.plan.UpnMode;

/**
 * Usernames that new people of a domain would get, and that other users of Access Control have.
 *
 * @param administrators whether those users are administrators, who are left alone by every sync
 */
public record TakenNames(UpnMode mode, boolean administrators, DomainPeople.Refused names) {}
