package dev.accesscontrol.directory.registration;

import dev.accesscontrol.directory.ItemChange;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Finds text that a spreadsheet spoiled when it saved the file in Shift_JIS: each character that is
 * not in it became a question mark.
 */
final class LostCharacters {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private LostCharacters() {}

    static Optional<LineProblem> of(ItemChange change) {
        if (change.before().isEmpty() || change.after().indexOf('?') < 0) {
            return Optional.empty();
        }
        var spoiled = new String(change.before().getBytes(SHIFT_JIS), SHIFT_JIS);
        return spoiled.equals(change.after())
                ? Optional.of(LineProblem.of(change.item(), "lost-characters", change.before()))
                : Optional.empty();
    }
}
