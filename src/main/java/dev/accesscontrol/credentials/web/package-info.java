/** The pages on which administrators set initial passwords. */
@NullMarked
package dev.accesscontrol.credentials.web;

import org.jspecify.annotations.NullMarked;
