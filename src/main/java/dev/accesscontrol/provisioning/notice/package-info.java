/** Notices of what went wrong while nobody was looking; each stays until it is read. */
@NullMarked
package dev.accesscontrol.provisioning.notice;

import org.jspecify.annotations.NullMarked;
