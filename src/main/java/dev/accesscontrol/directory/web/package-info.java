/** The pages on which administrators find and edit users. */
@NullMarked
package dev.accesscontrol.directory.web;

import org.jspecify.annotations.NullMarked;
