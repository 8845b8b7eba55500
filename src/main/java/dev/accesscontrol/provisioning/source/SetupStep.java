package dev.accesscontrol.provisioning.source;

/**
 * A page of a source's own in the wizard, between the domain settings and the dry run.
 *
 * @param key the message {@code wizard.step.KEY} names it
 * @param path a path with {@code {connection}} for the connection's id
 */
public record SetupStep(String key, String path) {}
