package dev.accesscontrol.sandbox.tenant;

import java.time.Instant;

/** Which state of the tenant is read. */
public sealed interface View {

    /** The store itself. */
    record Live() implements View {}

    /** The index behind advanced queries, which is late: the state at this time. */
    record AsOf(Instant time) implements View {}

    /** The state after this change; change 0 is the start. */
    record AfterChange(long sequence) implements View {}
}
