package dev.accesscontrol.sandbox.tenant;

import java.util.function.Predicate;

/** Which people are asked for. */
public sealed interface Which {

    record Everybody() implements Which {}

    /**
     * @param domain in lower case; answered without making anybody
     */
    record InDomain(String domain) implements Which {}

    record Matching(Predicate<Person> condition) implements Which {}

    default boolean test(Person person) {
        return switch (this) {
            case Everybody() -> true;
            case InDomain(String domain) -> person.domain().equals(domain);
            case Matching(Predicate<Person> condition) -> condition.test(person);
        };
    }
}
