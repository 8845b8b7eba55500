package dev.accesscontrol.audit;

import dev.accesscontrol.web.OperationNote.Target;
import org.jspecify.annotations.Nullable;

/**
 * Something that an administrator is about to do.
 *
 * @param operation see {@link dev.accesscontrol.web.AdminOperation}
 * @param target as the address names it; null when it names none
 */
public record Act(String actor, String operation, @Nullable Target target, Visit visit) {}
