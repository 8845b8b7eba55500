/** Who may enter: filter chains, headers, sessions, the first administrator. */
@ApplicationModule(allowedDependencies = {"directory", "credentials", "web"})
@NullMarked
package dev.accesscontrol.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
