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
     * The next page lets itself be waited for, because the source asked for a pause or does not
     * answer: called about every second. A sink that was cancelled throws here, which ends the
     * wait.
     */
    default void waiting() {}

    /** The listing starts again from the beginning: forget everything taken so far. */
    void restarted();
}
