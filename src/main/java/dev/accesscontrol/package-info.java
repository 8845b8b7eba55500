/** The program: one Spring Boot application, its modules in the packages below. */
@NullMarked
package dev.accesscontrol;

import org.jspecify.annotations.NullMarked;
