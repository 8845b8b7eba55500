package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.plan.DeletionLimit;

/** Max Allowed Deletions with numbers: "10 % of 1,240 users = at most 124". */
record LimitMeaning(int percent, long users, long allowed) {

    static LimitMeaning of(DeletionLimit limit, long users) {
        return new LimitMeaning(limit.percent(), users, limit.allowed(users));
    }
}
