/** The user store of the identity provider; the only code that writes users. */
@ApplicationModule(allowedDependencies = {"bulk", "search", "web", "csv"})
@NullMarked
package dev.accesscontrol.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
