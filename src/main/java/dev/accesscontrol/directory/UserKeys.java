package dev.accesscontrol.directory;

import java.util.Collection;

/**
 * The keys by which users of one page of source people are looked up; each collection may hold some
 * 1,000.
 */
public record UserKeys(
        String source,
        Collection<String> objectIds,
        Collection<String> upns,
        Collection<String> immutableIds,
        Collection<String> usernames) {}
