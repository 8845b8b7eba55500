/** The pages on which administrators upload, review and import a file of users. */
@NullMarked
package dev.accesscontrol.directory.registration.web;

import org.jspecify.annotations.NullMarked;
