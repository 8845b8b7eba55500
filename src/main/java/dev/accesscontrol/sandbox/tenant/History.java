package dev.accesscontrol.sandbox.tenant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a slot of the tenant held over time; only slots that were ever changed have one. */
final class History {

    /**
     * @param person null after a removal
     * @param purged removed for good
     */
    record Version(long sequence, Instant at, @Nullable Person person, boolean purged) {}

    private final @Nullable Person start;
    private final List<Version> versions = new ArrayList<>();

    History(@Nullable Person start) {
        this.start = start;
    }

    void add(Version version) {
        versions.add(version);
    }

    @Nullable Person at(View view) {
        @Nullable Person person = start;
        for (Version version : versions) {
            if (isSeen(version, view)) {
                person = version.person();
            }
        }
        return person;
    }

    private static boolean isSeen(Version version, View view) {
        return switch (view) {
            case View.Live() -> true;
            case View.AsOf(Instant time) -> !version.at().isAfter(time);
            case View.AfterChange(long sequence) -> version.sequence() <= sequence;
        };
    }

    /** Changes after the first and up to the second number. */
    List<Version> between(long after, long upTo) {
        return versions.stream()
                .filter(version -> version.sequence() > after && version.sequence() <= upTo)
                .toList();
    }

    boolean isPurged() {
        return !versions.isEmpty() && versions.getLast().purged();
    }

    /** Everything the slot held up to this change, in order. */
    List<Person> heldUpTo(long sequence) {
        Stream<@Nullable Person> later =
                versions.stream()
                        .filter(version -> version.sequence() <= sequence)
                        .map(Version::person);
        List<Person> held = new ArrayList<>();
        Stream.concat(Stream.ofNullable(start), later)
                .forEach(person -> {
                    if (person != null) {
                        held.add(person);
                    }
                });
        return held;
    }
}
