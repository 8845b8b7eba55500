/** Passwords of the directory's users: policy, hashes, initial passwords, lockout. */
@ApplicationModule(allowedDependencies = {"directory", "web", "csv"})
@NullMarked
package dev.accesscontrol.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
