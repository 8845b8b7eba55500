package dev.accesscontrol.search;

import java.util.List;

/** Tells what is worth an index by now, and settled enough for one. */
public interface SearchedParts {

    List<SearchedPart> large();

    /** Whether so much is being written that a new index would slow it down. */
    default boolean isBusy() {
        return false;
    }
}
