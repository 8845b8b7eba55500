/** Indexes that find texts by any part of them, where the database has such. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.accesscontrol.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
