package dev.accesscontrol.provisioning.run;

/**
 * Rows by what became of them (a sync) or would become of them (a dry run; failed are its
 * conflicts).
 */
public record RunCounts(long added, long updated, long deleted, long skipped, long failed) {}
