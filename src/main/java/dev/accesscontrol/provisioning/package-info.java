/** Bringing users in, whichever service they come from. */
@ApplicationModule(allowedDependencies = {"bulk", "search", "directory", "web", "csv"})
@NullMarked
package dev.accesscontrol.provisioning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
