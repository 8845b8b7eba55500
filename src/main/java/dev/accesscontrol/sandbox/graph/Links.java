package dev.accesscontrol.sandbox.graph;

import org.jspecify.annotations.Nullable;

/** Where the links in answers point to: the client's own address, or another one for a test. */
final class Links {

    private volatile @Nullable String otherBase;

    /**
     * @param base null for the address under which the client called
     */
    void pointTo(@Nullable String base) {
        otherBase = base;
    }

    String to(String base, String rest) {
        String other = otherBase;
        return (other == null ? base : other) + "/v1.0/" + rest;
    }
}
