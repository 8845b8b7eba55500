package dev.accesscontrol.directory;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Identifies a user for ever, whatever happens to the name. Ordered by the time it was made. */
@Embeddable
public record UserId(UUID value) {

    /** A new identifier; never the same twice. */
    public static UserId next() {
        return new UserId(UuidVersion7Strategy.INSTANCE.generateUuid(null));
    }

    /** Reads the text form; an {@link IllegalArgumentException} when it is none. */
    public static UserId of(String text) {
        return new UserId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
