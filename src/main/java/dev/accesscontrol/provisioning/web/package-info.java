/** The import wizard, the review of a plan, the page of a run, the sync logs. */
@NullMarked
package dev.accesscontrol.provisioning.web;

import org.jspecify.annotations.NullMarked;
