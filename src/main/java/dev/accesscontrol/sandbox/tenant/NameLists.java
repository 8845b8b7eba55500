package dev.accesscontrol.sandbox.tenant;

import java.util.List;

/** {@code sandbox/names.json}: no name stands in two lists of the same kind. */
record NameLists(Lists western, Lists japanese, Lists newcomersWestern, Lists newcomersJapanese) {

    record Lists(List<String> given, List<String> family) {

        NamePool pool() {
            return new NamePool(given, family);
        }
    }
}
