/** What a connection's source tells of its changes, kept until each domain has taken it in. */
@NullMarked
package dev.accesscontrol.provisioning.feed;

import org.jspecify.annotations.NullMarked;
