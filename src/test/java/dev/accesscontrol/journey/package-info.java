/** Journeys of an administrator through the running program, in a real browser. */
package dev.accesscontrol.journey;
