/** The small HTTP server under the simulated tenant, and the faults it can be told to show. */
@NullMarked
package dev.accesscontrol.sandbox.http;

import org.jspecify.annotations.NullMarked;
