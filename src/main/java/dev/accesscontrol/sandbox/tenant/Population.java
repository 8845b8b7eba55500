package dev.accesscontrol.sandbox.tenant;

import java.util.OptionalInt;
import java.util.UUID;

/** One kind of generated user objects, all in one domain, numbered from 0. */
interface Population {

    String domain();

    /**
     * @param dice random bits that belong to this person for ever
     */
    Person person(int number, UUID id, long dice);

    /** The number of the person with this local part, in any case. */
    OptionalInt numberOf(String local);
}
