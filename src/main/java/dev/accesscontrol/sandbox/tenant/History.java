package dev.accesscontrol.sandbox.tenant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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
        Person person = start;
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

    boolean isInRecycleBin() {
        Version last = versions.getLast();
        return last.person() == null && !last.purged();
    }

    /** What the slot holds, or held last. */
    Person newest() {
        return heldUpTo(Long.MAX_VALUE).getLast();
    }

    /** Tells what became of the slot after the first change and up to the second, if anything. */
    void change(UUID id, long after, long upTo, Consumer<Change> told) {
        List<Version> between =
                versions.stream()
                        .filter(version -> version.sequence() > after && version.sequence() <= upTo)
                        .toList();
        if (!between.isEmpty()) {
            told.accept(
                    new Change(
                            id,
                            at(new View.AfterChange(after)),
                            between.getLast().person(),
                            between.getLast().purged(),
                            between.stream().anyMatch(version -> version.person() == null),
                            heldUpTo(upTo)));
        }
    }

    /** Everything that the slot held up to the change, the newest last. */
    List<Person> heldUpTo(long sequence) {
        List<Person> held = new ArrayList<>();
        if (start != null) {
            held.add(start);
        }
        for (Version version : versions) {
            Person person = version.person();
            if (person != null && version.sequence() <= sequence) {
                held.add(person);
            }
        }
        return held;
    }
}
