/** A consented tenant, its domains and their settings. */
@NullMarked
package dev.accesscontrol.provisioning.connection;

import org.jspecify.annotations.NullMarked;
