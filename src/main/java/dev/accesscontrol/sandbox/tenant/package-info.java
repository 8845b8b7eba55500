/**
 * The simulated tenants: their domains, their people and what changed, and the consent they gave.
 */
@NullMarked
package dev.accesscontrol.sandbox.tenant;

import org.jspecify.annotations.NullMarked;
