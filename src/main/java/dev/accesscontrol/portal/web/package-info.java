/** The pages of the portal. */
@NullMarked
package dev.accesscontrol.portal.web;

import org.jspecify.annotations.NullMarked;
