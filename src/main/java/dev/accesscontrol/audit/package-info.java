/**
 * Who came, who was turned away, and what administrators did: the Access Logs and the Admin
 * Operation Logs. It listens; no other module knows of it.
 */
@ApplicationModule(
        allowedDependencies = {
            "directory",
            "credentials",
            "security",
            "provisioning::source",
            "web",
            "csv"
        })
@NullMarked
package dev.accesscontrol.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
