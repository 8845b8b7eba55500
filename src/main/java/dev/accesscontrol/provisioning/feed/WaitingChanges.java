package dev.accesscontrol.provisioning.feed;

import java.util.List;

/**
 * Changes that a domain has not taken in yet.
 *
 * @param objectIds whoever may concern the domain
 * @param round where the domain stands when they are taken in
 */
public record WaitingChanges(List<String> objectIds, long round) {}
