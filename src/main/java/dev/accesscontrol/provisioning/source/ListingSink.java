package dev.accesscontrol.provisioning.source;

import java.util.List;
import java.util.OptionalLong;

/** Takes the pages of a listing. All methods may throw to end the listing. */
public interface ListingSink {

    /**
     * @param users may be empty; the same person may come twice
     * @param total how many the source announced, on the first page only; not exact
     */
    void page(List<SourceUser> users, OptionalLong total);

    /**
     * The source asked for a pause, or did not answer: called about every second until the next
     * try, by a thread of the source. A sink that was cancelled throws here, so that the wait ends.
     */
    default void waiting() {}

    /** The listing starts again from the beginning: forget everything taken so far. */
    void restarted();
}
