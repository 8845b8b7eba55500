/**
 * A simulated Microsoft 365 tenant, spoken to over HTTP like the real one; profile sandbox only.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.accesscontrol.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
