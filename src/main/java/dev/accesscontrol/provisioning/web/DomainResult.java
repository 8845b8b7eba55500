package dev.accesscontrol.provisioning.web;

import org.jspecify.annotations.Nullable;

/**
 * A domain on the result page.
 *
 * @param report of its latest sync, null when it was never synchronised
 */
record DomainResult(DomainReview review, @Nullable RunReport report) {

    boolean isActive() {
        return report != null && !report.isOver();
    }
}
