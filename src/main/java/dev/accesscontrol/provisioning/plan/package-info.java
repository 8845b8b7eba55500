/** Pure comparison of a source's people with the directory's users: no Spring, no JPA, no clock. */
@NullMarked
package dev.accesscontrol.provisioning.plan;

import org.jspecify.annotations.NullMarked;
