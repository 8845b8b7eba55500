/** The sign-in side of the simulation: consent, authorization codes, tokens and keys. */
@NullMarked
package dev.accesscontrol.sandbox.entra;

import org.jspecify.annotations.NullMarked;
