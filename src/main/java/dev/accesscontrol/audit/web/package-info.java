/** The pages of the logs, and where acts of the console are noticed. */
@NullMarked
package dev.accesscontrol.audit.web;

import org.jspecify.annotations.NullMarked;
