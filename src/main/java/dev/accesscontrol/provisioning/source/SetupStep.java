package dev.accesscontrol.provisioning.source;

import org.jspecify.annotations.Nullable;

/**
 * A page of a source's own in the wizard, between the domain settings and the dry run.
 *
 * @param key the message {@code wizard.step.KEY} names it
 * @param path a path with {@code {connection}} for the connection's id
 * @param notice a Thymeleaf fragment of the source's own that takes the connection's id; the dry
 *     run step shows it when it is opened with {@code ?}{@value #CHECK}{@code =KEY}
 */
public record SetupStep(String key, String path, @Nullable String notice) {

    /** Named by a step that has begun to check something when it was left. */
    public static final String CHECK = "check";

    public SetupStep(String key, String path) {
        this(key, path, null);
    }
}
