package dev.accesscontrol.directory;

import java.util.List;

/** Users whom somebody has chosen in the list. */
public sealed interface UserSelection {

    record Chosen(List<UserId> ids) implements UserSelection {}

    /** All that the list finds, on whichever page. */
    record Matching(UserQuery query) implements UserSelection {}
}
