package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.UpnMode;
import java.util.UUID;

/** A stored plan that a job executes. */
record Execution(
        Task task,
        Tenant tenant,
        UUID planId,
        String linkSource,
        UpnMode mode,
        PlanSize size,
        FeedMark mark) {

    static Execution of(Task task, Tenant tenant, Plan plan) {
        return new Execution(
                task,
                tenant,
                plan.id(),
                plan.linkSource(),
                plan.upnMode(),
                plan.size(),
                plan.mark());
    }
}
