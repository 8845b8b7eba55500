/** Reading what happened: search, details, CSV. */
@NullMarked
package dev.accesscontrol.provisioning.log;

import org.jspecify.annotations.NullMarked;
