package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.DeletionLimit;
import org.jspecify.annotations.Nullable;

/**
 * What the deletion limit was judged on. Who deletes nobody is not stopped for what others have
 * deleted.
 *
 * @param deletions of this plan
 * @param recent of the domain's periodic runs in the 24 hours before; 0 when they do not count
 * @param domainUsers of now
 * @param released for how many deletions a person released the plan; then the percentage does not
 *     count
 */
record DeletionCheck(
        long deletions,
        long recent,
        long domainUsers,
        DeletionLimit limit,
        @Nullable Long released) {

    boolean exceeded() {
        return released == null
                ? deletions > 0 && limit.isExceeded(deletions + recent, domainUsers + recent)
                : deletions > released;
    }
}
