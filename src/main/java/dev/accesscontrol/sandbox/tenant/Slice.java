package dev.accesscontrol.sandbox.tenant;

import java.util.List;

/**
 * Some people of a listing.
 *
 * @param next where to go on, or -1 after the last
 */
public record Slice(List<Person> people, int next) {

    public boolean isLast() {
        return next < 0;
    }
}
