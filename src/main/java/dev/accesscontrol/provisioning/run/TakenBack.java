package dev.accesscontrol.provisioning.run;

/**
 * What taking exclusions back has come to.
 *
 * @param people who are not excluded any more
 * @param restored rows of the present plan that are again what they were
 * @param postponed rows that had been excluded before the present plan was judged: only a new dry
 *     run can say what becomes of these people
 */
public record TakenBack(long people, long restored, long postponed) {}
