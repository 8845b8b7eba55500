package dev.accesscontrol.microsoft365;

import java.util.Optional;
import java.util.stream.Stream;

/** Looks through the causes of an exception. */
final class Causes {

    private Causes() {}

    static boolean has(Throwable thrown, Class<? extends Throwable> kind) {
        return find(thrown, kind).isPresent();
    }

    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> kind) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
