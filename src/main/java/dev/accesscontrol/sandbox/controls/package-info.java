/** The simulation's own page, on which a person changes the tenant. */
@NullMarked
package dev.accesscontrol.sandbox.controls;

import org.jspecify.annotations.NullMarked;
