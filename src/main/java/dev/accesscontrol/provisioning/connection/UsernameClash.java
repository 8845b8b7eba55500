package dev.accesscontrol.provisioning.connection;

import java.util.List;

/**
 * Local parts that people of each of these domains have: with UPN Mode off they want one Username.
 *
 * @param usernames how many local parts
 * @param examples some of them
 */
public record UsernameClash(List<String> domains, long usernames, List<String> examples) {}
