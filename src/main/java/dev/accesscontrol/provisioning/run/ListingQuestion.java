package dev.accesscontrol.provisioning.run;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A listing that had shrunk, and who has taken its size for the truth. */
@Embeddable
record ListingQuestion(
        @Nullable Long listedBefore,
        @Nullable Long listedNow,
        @Nullable String acceptedBy,
        @Nullable Instant acceptedAt) {

    ListingQuestion(ListingShrunkException shrunk) {
        this(shrunk.before(), shrunk.now(), null, null);
    }

    ListingQuestion accepted(String actor, Instant now) {
        return new ListingQuestion(listedBefore, listedNow, actor, now);
    }

    boolean isAccepted() {
        return acceptedBy != null;
    }
}
