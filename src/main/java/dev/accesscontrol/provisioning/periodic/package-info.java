/** Periodic sync: which domains are synchronised by themselves, and when. */
@NullMarked
package dev.accesscontrol.provisioning.periodic;

import org.jspecify.annotations.NullMarked;
