/** Dry runs and executions: the stored plan, its state, the job, its progress. */
@NullMarked
package dev.accesscontrol.provisioning.run;

import org.jspecify.annotations.NullMarked;
