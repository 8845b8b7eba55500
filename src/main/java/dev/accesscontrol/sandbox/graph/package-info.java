/** The Microsoft Graph side of the simulation. */
@NullMarked
package dev.accesscontrol.sandbox.graph;

import org.jspecify.annotations.NullMarked;
