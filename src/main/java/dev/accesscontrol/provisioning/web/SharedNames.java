package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.UsernameClash;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One Username that people of several domains want, UPN Mode being off.
 *
 * @param chosen whether all these domains are ticked; else it is what would be
 */
record SharedNames(UsernameClash clash, boolean chosen) {

    private static final int EXAMPLES = 3;

    static List<SharedNames> of(
            List<UsernameClash> clashes, Set<String> ticked, Set<String> possible) {
        Map<List<String>, SharedNames> shown = new LinkedHashMap<>();
        for (var clash : clashes) {
            among(clash, ticked)
                    .map(one -> new SharedNames(one, true))
                    .or(() -> among(clash, possible).map(one -> new SharedNames(one, false)))
                    .ifPresent(
                            one -> shown.merge(one.clash().domains(), one, SharedNames::together));
        }
        return Stream.concat(
                        shown.values().stream().filter(SharedNames::chosen),
                        shown.values().stream().filter(one -> !one.chosen()))
                .toList();
    }

    /** A message key. */
    public String text(boolean partial) {
        var key = chosen ? "connection.clashes.some" : "connection.clashes.if";
        return partial ? key + ".at-least" : key;
    }

    private static Optional<UsernameClash> among(UsernameClash clash, Set<String> domains) {
        var those = clash.domains().stream().filter(domains::contains).toList();
        return those.size() < 2
                ? Optional.empty()
                : Optional.of(new UsernameClash(those, clash.usernames(), clash.examples()));
    }

    private SharedNames together(SharedNames other) {
        return new SharedNames(
                new UsernameClash(
                        clash.domains(),
                        clash.usernames() + other.clash.usernames(),
                        Stream.concat(clash.examples().stream(), other.clash.examples().stream())
                                .limit(EXAMPLES)
                                .toList()),
                chosen);
    }
}
