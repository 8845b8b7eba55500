/** The pages of connecting with Microsoft and of its PowerShell step. */
@NullMarked
package dev.accesscontrol.microsoft365.web;

import org.jspecify.annotations.NullMarked;
