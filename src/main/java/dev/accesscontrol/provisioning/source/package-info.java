/** The port to a service that people are imported from; each service implements it. */
@NamedInterface("source")
@NullMarked
package dev.accesscontrol.provisioning.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
