/** Writing many rows at once, in the way that each database is fastest in. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.accesscontrol.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
