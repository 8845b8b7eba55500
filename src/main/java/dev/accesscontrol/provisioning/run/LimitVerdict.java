package dev.accesscontrol.provisioning.run;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** On what the deletion limit cancelled a sync. */
@Embeddable
record LimitVerdict(
        @Nullable Long deletions,
        @Nullable Long domainUsers,
        @Nullable Integer limitPercent,
        @Nullable Long recentDeletions) {

    LimitVerdict(DeletionCheck check) {
        this(check.deletions(), check.domainUsers(), check.limit().percent(), check.recent());
    }
}
