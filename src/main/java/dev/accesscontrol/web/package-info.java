/** Page furniture that all features share: layout model, menu, pager, notices, error pages. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.accesscontrol.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
