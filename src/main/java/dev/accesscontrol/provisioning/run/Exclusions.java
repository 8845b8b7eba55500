package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is left out of the syncs of a domain. What is decided about a plan that can still be executed
 * changes it at once, so that it shows what would run; no other plan is changed.
 */
public interface Exclusions {

    /**
     * Excludes the people of those of the rows that would be applied.
     *
     * @param note why; 1 to {@link Exclusion#LONGEST_NOTE} characters
     * @return how many rows are excluded now that were not before
     * @throws PlanClosedException when the plan cannot be executed any more
     */
    long exclude(UUID planId, RowChoice rows, String note, String actor);

    /**
     * Takes the exclusions of the people of those of the rows back that are excluded.
     *
     * @throws PlanClosedException when the plan cannot be executed any more
     */
    TakenBack takeBack(UUID planId, RowChoice rows, String actor);

    /** Takes exclusions back, in the domain's present plan as well when there is one. */
    TakenBack takeBackInDomain(UUID domainId, PersonChoice people, String actor);

    /** What a decision about the rows would be about. */
    ChoiceSize size(UUID planId, RowChoice rows);

    /**
     * One page, the latest first.
     *
     * @param place where it is; null for the first
     */
    Rows<Exclusion> find(UUID domainId, String text, @Nullable Place place);

    /** How many of a domain a search finds; all of them when the text is empty. */
    long count(UUID domainId, String text);

    /** The exclusion that a person of a domain is under. */
    Optional<Exclusion> find(UUID domainId, String key);
}
