package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.DomainReading;
import java.util.List;

/**
 * All domains of a tenant in [View Details].
 *
 * @param synced those that are synchronised
 * @param others those that the source offers besides
 * @param reading what the source told of its domains last
 */
record DomainOverview(List<DomainState> synced, List<DomainLine> others, DomainReading reading) {}
