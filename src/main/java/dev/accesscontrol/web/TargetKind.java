package dev.accesscontrol.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Something that acts of the console are about, and that has an id in their addresses; a module
 * contributes its own as beans.
 *
 * @param name the message {@code operation.target.NAME}
 * @param segments of an address, behind which the id stands
 * @param path of its page, with {@code {id}}; empty when there is none
 * @param names what people call the one with this id; empty, or a {@link NotFoundException}, when
 *     there is none
 */
public record TargetKind(
        String name, Set<String> segments, String path, Function<UUID, Optional<String>> names) {}
