package dev.accesscontrol.sandbox.tenant;

import java.util.Locale;
import java.util.function.Predicate;

/** Which people are asked for. */
public sealed interface Which {

    record Everybody() implements Which {}

    /**
     * @param domain in lower case; answered without making anybody
     */
    record InDomain(String domain) implements Which {}

    /**
     * Whoever has it before the {@code @}, in whatever domain.
     *
     * @param local in lower case
     */
    record Named(String local) implements Which {}

    /** Compared exactly, as a source anchor is. */
    record WithImmutableId(String immutableId) implements Which {}

    record Matching(Predicate<Person> condition) implements Which {}

    default boolean test(Person person) {
        return switch (this) {
            case Everybody() -> true;
            case InDomain(String domain) -> person.domain().equals(domain);
            case Named(String local) ->
                    person.upn().toLowerCase(Locale.ROOT).startsWith(local + "@");
            case WithImmutableId(String id) -> id.equals(person.onPremises().immutableId());
            case Matching(Predicate<Person> condition) -> condition.test(person);
        };
    }
}
