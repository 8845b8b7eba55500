package dev.accesscontrol.provisioning.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says about its connection's changes when it has been applied.
 *
 * @param round that the domain reflects then; null when the plan says nothing
 * @param madeAt when the plan was complete
 */
record FeedMark(PlanScope scope, @Nullable Long round, Instant madeAt) {}
