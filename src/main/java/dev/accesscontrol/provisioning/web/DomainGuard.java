package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.run.PlanView;
import dev.accesscontrol.provisioning.run.RunView;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a person's word in a domain.
 *
 * @param held the plan that the deletion limit holds
 * @param shrunk the run that a listing has stopped which had shrunk
 */
record DomainGuard(@Nullable PlanView held, @Nullable RunView shrunk) {}
