package dev.accesscontrol.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an act of the console did to one thing, for the Admin Operation Logs. It is told where that
 * is written, in the same transaction: nothing is changed without its note. Whatever happens
 * outside of a person's request, as in a job, is noted nowhere.
 *
 * @param items none when there is nothing to say but that it happened to this target
 */
public record OperationNote(Target target, List<Item> items) {

    /**
     * @param kind of a {@link TargetKind}
     * @param id where there is one, leads to the target's page
     * @param name for people to read and to search for
     */
    public record Target(String kind, @Nullable UUID id, String name) {}

    /**
     * Values are texts, or codes that {@code operation.value.NAME.CODE} puts into words. Never a
     * secret: of a password it is told that there is a new one.
     *
     * @param name the message {@code operation.item.NAME}
     * @param before null for nothing
     */
    public record Item(String name, @Nullable String before, @Nullable String after) {}

    public static Items of(String kind, @Nullable UUID id, String name) {
        return new Items(new Target(kind, id, name));
    }

    /** Gathers the items that differ. */
    public static final class Items {

        private final Target target;
        private final List<Item> items = new ArrayList<>();

        private Items(Target target) {
            this.target = target;
        }

        public Items changed(String name, @Nullable Object before, @Nullable Object after) {
            var was = text(before);
            var becomes = text(after);
            if (!Objects.equals(was, becomes)) {
                items.add(new Item(name, was, becomes));
            }
            return this;
        }

        /** Without an old value. */
        public Items is(String name, Object value) {
            return changed(name, null, value);
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null || value.toString().isEmpty() ? null : value.toString();
        }

        /** To the log of the act that the present request does. */
        public void tell() {
            OperationNotes.tell(new OperationNote(target, List.copyOf(items)));
        }
    }
}
