/** What runs look like from outside, for whoever watches many programs at once. */
@NullMarked
package dev.accesscontrol.provisioning.metrics;

import org.jspecify.annotations.NullMarked;
