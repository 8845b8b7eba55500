package dev.accesscontrol.provisioning.source;

import java.util.List;
import java.util.OptionalLong;

/** Takes the pages of a listing. Both methods may throw to end the listing. */
public interface ListingSink {

    /**
     * @param users may be empty; the same person may come twice
     * @param total how many the source announced, on the first page only; not exact
     */
    void page(List<SourceUser> users, OptionalLong total);

    /** The listing starts again from the beginning: forget everything taken so far. */
    void restarted();
}
