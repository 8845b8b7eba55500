package dev.accesscontrol.sandbox.graph;

import dev.accesscontrol.sandbox.tenant.Change;
import dev.accesscontrol.sandbox.tenant.Person;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes objects as delta rounds tell them: what was never set is absent, what was cleared is null.
 *
 * @param properties those selected; the id is always told
 * @param minimal {@code Prefer: return=minimal}: only what has changed
 */
record DeltaWriter(List<UserProperty> properties, boolean minimal) {

    /** Whether there is anything to tell: changes of other properties are not. */
    boolean isTold(Change change) {
        return change.now() == null || change.wasAway() || isChanged(change);
    }

    private boolean isChanged(Change change) {
        return properties.stream().anyMatch(property -> isChanged(property, change));
    }

    private static boolean isChanged(UserProperty property, Change change) {
        Person before = change.before();
        Person now = change.now();
        return before == null
                || now == null
                || !Objects.equals(property.value().apply(before), property.value().apply(now));
    }

    void write(Change change, JsonGenerator json) {
        json.writeStartObject();
        Person now = change.now();
        if (now == null) {
            json.writeStringProperty("id", change.id().toString());
            json.writeObjectPropertyStart("@removed");
            json.writeStringProperty("reason", change.purged() ? "deleted" : "changed");
            json.writeEndObject();
        } else {
            boolean all = !minimal || change.before() == null || change.wasAway();
            for (UserProperty property : properties) {
                if (!property.isId() && (all || isChanged(property, change))) {
                    write(property, now, change.held(), json);
                }
            }
            json.writeStringProperty("id", now.id().toString());
        }
        json.writeEndObject();
    }

    /**
     * Somebody of the first round.
     *
     * @param held what the person ever was
     */
    void write(Person person, List<Person> held, JsonGenerator json) {
        write(new Change(person.id(), null, person, false, false, held), json);
    }

    private static void write(
            UserProperty property, Person now, List<Person> held, JsonGenerator json) {
        @Nullable Object value = property.value().apply(now);
        if (value != null || held.stream().anyMatch(was -> property.value().apply(was) != null)) {
            property.write(now, json);
        }
    }
}
