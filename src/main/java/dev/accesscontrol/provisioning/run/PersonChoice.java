package dev.accesscontrol.provisioning.run;

import java.util.List;

/** Excluded people that a decision is about. */
public sealed interface PersonChoice {

    /** Those with these keys: see {@link Exclusion#key}. */
    record Chosen(List<String> keys) implements PersonChoice {}

    /** All of a domain that a search finds; all of them when the text is empty. */
    record Matching(String text) implements PersonChoice {}
}
