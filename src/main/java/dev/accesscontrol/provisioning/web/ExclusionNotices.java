package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.run.TakenBack;
import dev.accesscontrol.web.Notice;

/** What became of a decision, in one line. */
final class ExclusionNotices {

    private ExclusionNotices() {}

    static Notice excluded(long people) {
        return people == 0
                ? Notice.warning("exclusion.nobody")
                : Notice.success("exclusion.excluded", people);
    }

    static Notice of(TakenBack taken) {
        if (taken.people() == 0) {
            return Notice.warning("exclusion.nobody-back");
        }
        return taken.postponed() == 0
                ? Notice.success("exclusion.taken-back", taken.people())
                : Notice.warning(
                        "exclusion.taken-back.postponed", taken.people(), taken.postponed());
    }
}
