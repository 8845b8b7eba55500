/**
 * A thin layer over OpenCSV: formula neutralising, byte order mark, line and column of an error.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.accesscontrol.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
