/** What a signed-in user sees of the own account. */
@ApplicationModule(allowedDependencies = {"directory", "credentials", "web"})
@NullMarked
package dev.accesscontrol.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
