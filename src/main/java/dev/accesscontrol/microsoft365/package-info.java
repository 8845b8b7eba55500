/** The adapter to Microsoft 365: consent, tokens, Graph, paging, throttling, PowerShell. */
@ApplicationModule(allowedDependencies = {"provisioning::source", "web"})
@NullMarked
package dev.accesscontrol.microsoft365;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
