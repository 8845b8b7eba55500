package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.DeletionLimit;

/** What the deletion limit was judged on. */
record DeletionCheck(long deletions, long domainUsers, DeletionLimit limit) {

    boolean exceeded() {
        return limit.isExceeded(deletions, domainUsers);
    }
}
