package dev.accesscontrol.search;

import java.util.List;

/** Tells what is worth an index by now, and settled enough for one. */
public interface SearchedParts {

    List<SearchedPart> large();
}
