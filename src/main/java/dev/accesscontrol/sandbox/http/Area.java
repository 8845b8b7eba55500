package dev.accesscontrol.sandbox.http;

import org.jspecify.annotations.Nullable;

/** A part of the server that answers some addresses. */
@FunctionalInterface
public interface Area {

    /** Null when the address is not one of this area's. */
    @Nullable Response answer(Request request);
}
