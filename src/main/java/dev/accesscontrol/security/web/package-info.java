/** The sign-in page. */
@NullMarked
package dev.accesscontrol.security.web;

import org.jspecify.annotations.NullMarked;
