package dev.accesscontrol.provisioning.source;

import java.util.List;

/** What {@link SourceProvider#changes} came to. */
public sealed interface ChangeRound {

    /**
     * The round came to its end.
     *
     * @param changes one a person, the last that was told
     * @param cursor where the next round begins
     */
    record Told(List<SourceChange> changes, String cursor) implements ChangeRound {}

    /** The cursor is of no use any more: only a whole listing says what has changed since. */
    record CursorLost() implements ChangeRound {}

    /** There are more changes than was asked for: a whole listing is quicker. */
    record TooMany() implements ChangeRound {}
}
