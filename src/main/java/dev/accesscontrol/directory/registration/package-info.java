/** Registering users, and changing many, by an uploaded file. */
@NullMarked
package dev.accesscontrol.directory.registration;

import org.jspecify.annotations.NullMarked;
